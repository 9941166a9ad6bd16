import type { JSX } from "preact";
import { planeTexts } from "../../texts/plane-texts.ts";
import { Panel } from "../panel.tsx";
import type { PlaneStore } from "../store/plane-store.ts";
import { HistogramPicture } from "./histogram-picture.tsx";

const texts = planeTexts.inside;

/** How the weights of each layer and their gradients spread. */
export function InsidePanel({ store }: { readonly store: PlaneStore }): JSX.Element {
  const setup = store.setup.value;
  const frame = store.frame.value;
  const matrices = setup?.parameters.filter(({ shape }) => shape.length === 2) ?? [];
  return (
    <Panel title={texts.title} class="inside-panel">
      <div class="inside-grid" role="table" aria-label={texts.title}>
        <div role="row" class="hint">
          <span role="columnheader">{texts.layer}</span>
          <span role="columnheader">{texts.weights}</span>
          <span role="columnheader">{texts.gradients}</span>
        </div>
        {matrices.map(({ path, shape, start }, i) => {
          const end = start + (shape[0] ?? 0) * (shape[1] ?? 0);
          return (
            <div role="row" key={path}>
              <span role="rowheader" class="number">
                {i === matrices.length - 1 ? planeTexts.network.output : planeTexts.network.layer(i + 1)}
                <span class="hint">{shape.join("×")}</span>
              </span>
              <span role="cell">
                <HistogramPicture
                  label={texts.weights}
                  values={frame?.weights.subarray(start, end) ?? new Float32Array()}
                />
              </span>
              <span role="cell">
                <HistogramPicture
                  label={texts.gradients}
                  values={frame?.gradients.subarray(start, end) ?? new Float32Array()}
                />
              </span>
            </div>
          );
        })}
      </div>
    </Panel>
  );
}

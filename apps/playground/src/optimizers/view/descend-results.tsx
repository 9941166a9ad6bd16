import type { JSX } from "preact";
import { Panel } from "../../plane/panel.tsx";
import { formatSmall } from "../../texts/format-small.ts";
import { appTexts } from "../../texts/app-texts.ts";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import type { DescendStore } from "../descend/descend-store.ts";
import { surfaceOf, type PlanePoint, type SurfaceName } from "../descend/surfaces.ts";
import type { Path } from "../descend/walk.ts";
import { racerLabel } from "../racer.ts";
import { RacerLine } from "./racer-line.tsx";

const texts = optimizersTexts.descend;

/** Where each path ended, in words and numbers. */
export function DescendResults({ store }: { readonly store: DescendStore }): JSX.Element {
  const { racers, surface } = store.config.value;
  const { minima, saddles } = surfaceOf(surface);
  return (
    <Panel title={texts.results}>
      <div
        class="table-box results-box"
        tabIndex={0}
        role="region"
        aria-label={appTexts.tableOf(texts.results)}
      >
        <table class="number results" data-testid="ends">
          <thead>
            <tr>
              <th scope="col">{texts.columns.name}</th>
              <th scope="col">{texts.columns.end}</th>
              <th scope="col">{texts.columns.height}</th>
              <th scope="col">{texts.columns.gradients}</th>
              <th scope="col">{texts.outcomes}</th>
            </tr>
          </thead>
          <tbody aria-busy={!store.isReady.value}>
            {racers.map((_, index) => {
              const path = store.paths.value[index];
              const end = path?.points.at(-1);
              return (
                <tr key={index}>
                  <th scope="row">
                    <RacerLine index={index} /> {racerLabel(racers, index)}
                  </th>
                  <td class="place-text">{end === undefined ? "–" : placeText(end)}</td>
                  <td class="result">{formatSmall(path?.values.at(-1) ?? NaN)}</td>
                  <td>{path?.gradients ?? "–"}</td>
                  <td class="outcome">{path === undefined ? "–" : outcome(path, surface)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="hint number">
        {texts.stationary(minima.map(placeText).join(", "), saddles.map(placeText).join(", "))}
      </p>
    </Panel>
  );
}

function placeText([x, y]: PlanePoint): string {
  return `(${formatSmall(Number(x.toFixed(3)))}, ${formatSmall(Number(y.toFixed(3)))})`;
}

function outcome({ points, isLost }: Path, surface: SurfaceName): string {
  if (isLost) {
    return texts.lost(points.length - 1);
  }
  const { minima, reach } = surfaceOf(surface);
  const [x, y] = points.at(-1) ?? [NaN, NaN];
  const near = minima.find(([a, b]) => Math.hypot(x - a, y - b) < 0.03 * reach);
  return near === undefined ? texts.onTheWay : texts.atMinimum;
}

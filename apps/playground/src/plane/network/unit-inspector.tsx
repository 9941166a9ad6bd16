import type { JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { formatSmall } from "../../texts/format-small.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { PlaneStore, UnitPlace } from "../store/plane-store.ts";
import { unitName } from "./unit-name.ts";
import { unitWeights } from "./unit-weights.ts";

const texts = planeTexts.network;

export interface UnitInspectorProps {
  readonly store: PlaneStore;
  readonly unit: UnitPlace;
  readonly onClose: () => void;
}

/** The weights into a unit with their gradients; each may be written over. */
export function UnitInspector({ store, unit, onClose }: UnitInspectorProps): JSX.Element | null {
  const setup = store.setup.value;
  const frame = store.frame.value;
  const config = store.config.value;
  if (setup === undefined || frame === undefined) {
    return null;
  }
  const name = unitName(config, unit);
  return (
    <div class="inspector">
      <div class="panel-head">
        <h3>{texts.weightsOf(name)}</h3>
        <IconButton icon="close" class="small" label={texts.unpin} onClick={onClose} />
      </div>
      <div class="table-box" tabIndex={0} role="region" aria-label={texts.weightsOf(name)}>
        <table class="number">
          <thead>
            <tr>
              <th scope="col">{texts.from}</th>
              <th scope="col">{texts.weight}</th>
              <th scope="col">{texts.gradient}</th>
            </tr>
          </thead>
          <tbody>
            {unitWeights(config, setup, frame, unit).map(({ from, place, weight, gradient }) => (
              <tr key={place}>
                <th scope="row">{from}</th>
                <td>
                  <input
                    type="number"
                    step="any"
                    aria-label={texts.weightFrom(from)}
                    value={Number(weight.toPrecision(5))}
                    onChange={({ currentTarget }) => {
                      const wanted = Number(currentTarget.value);
                      if (currentTarget.value !== "" && Number.isFinite(wanted)) {
                        store.write(place, wanted);
                      }
                    }}
                  />
                </td>
                <td>{formatSmall(gradient)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

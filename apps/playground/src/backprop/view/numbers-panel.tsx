import type { JSX } from "preact";
import { Segments } from "../../controls/segments.tsx";
import { Panel } from "../../plane/panel.tsx";
import { backpropTexts } from "../../texts/backprop-texts.ts";
import type { BackpropStore } from "../backprop-store.ts";
import { partNames, shapeOf } from "../model/parts.ts";
import { nameOf } from "../model/update-view.ts";
import { NumberCell } from "./number-cell.tsx";

const texts = backpropTexts.numbers;

/** Every number that can be set: inputs, target, weights and biases. */
export function NumbersPanel({ store }: { readonly store: BackpropStore }): JSX.Element {
  const config = store.config.value;
  const { parts } = store.update.value;
  const targets = Array.from({ length: Math.max(2, config.outputs) }, (_, k) => k);
  const isChanged = config.numbers.length > 0 || config.updates > 0;
  return (
    <Panel
      title={texts.title}
      aside={
        <button
          type="button"
          class="button"
          disabled={!isChanged}
          onClick={() => store.change({ numbers: [], updates: 0 })}
        >
          {texts.reset}
        </button>
      }
    >
      <div class="numbers-grid">
        {partNames.map((part) => (
          <fieldset key={part}>
            <legend class="hint">{texts.parts[part]}</legend>
            <div class="number-cells" style={{ "--columns": shapeOf(part, config).at(-1) ?? 1 }}>
              {parts[part].map((value, index) => (
                <NumberCell
                  key={index}
                  name={nameOf(part, index, config)}
                  value={value}
                  onChange={(next) => store.setNumber(part, index, next)}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <div>
          <span class="hint">{texts.target}</span>
          <div>
            <Segments
              label={texts.target}
              value={config.target}
              options={targets}
              names={(target) => texts.targetName(target, config.outputs)}
              onChange={(target) => store.change({ target })}
            />
          </div>
        </div>
      </div>
      <p class="hint">{texts.hint}</p>
    </Panel>
  );
}

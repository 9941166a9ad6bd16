import type { JSX } from "preact";
import { SelectField } from "../../controls/select-field.tsx";
import { SliderField } from "../../controls/slider-field.tsx";
import { factsOfOptimizer } from "../../experiment/optimizer-facts.ts";
import { Panel } from "../../plane/panel.tsx";
import { backpropTexts } from "../../texts/backprop-texts.ts";
import type { BackpropStore } from "../backprop-store.ts";
import { defaultBackprop } from "../model/backprop-config.ts";
import { show } from "../model/show-number.ts";
import { backpropOptimizers } from "../model/update-view.ts";

const texts = backpropTexts.update;

/** The optimizer, and the updates that it makes with this one sample. */
export function UpdatePanel({ store }: { readonly store: BackpropStore }): JSX.Element {
  const { optimizer, learningRate, momentum, updates } = store.config.value;
  const facts = factsOfOptimizer(optimizer);
  return (
    <Panel
      title={texts.title}
      class="update-panel"
      aside={
        <span class="hint number" role="status">
          {texts.made(updates)}, {texts.loss(show(store.look.value.loss))}
        </span>
      }
    >
      <div class="field-grid">
        <SelectField
          id="backprop-optimizer"
          label={texts.optimizer}
          value={optimizer}
          usual={defaultBackprop.optimizer}
          options={backpropOptimizers}
          names={(name) => factsOfOptimizer(name).label}
          onChange={(name) => {
            const { learningRate: rate, momentum: own = 0 } = factsOfOptimizer(name);
            store.change({ optimizer: name, learningRate: rate, momentum: own });
          }}
        />
        <SliderField
          id="backprop-rate"
          label={texts.learningRate}
          scale="log"
          least={1e-4}
          most={10}
          typedMost={1000}
          value={learningRate}
          usual={facts.learningRate}
          onChange={(value) => store.change({ learningRate: value })}
        />
        {facts.momentum !== undefined && (
          <SliderField
            id="backprop-momentum"
            label={texts.momentum}
            scale="linear"
            least={0}
            most={0.99}
            value={momentum}
            usual={facts.momentum}
            onChange={(value) => store.change({ momentum: value })}
          />
        )}
      </div>
      <div class="chips">
        <button type="button" class="button primary" onClick={() => store.makeUpdates(1)}>
          {texts.make}
        </button>
        <button type="button" class="button" onClick={() => store.makeUpdates(10)}>
          {texts.ten}
        </button>
        <button type="button" class="button" disabled={updates === 0} onClick={() => store.makeUpdates(-1)}>
          {texts.undo}
        </button>
      </div>
    </Panel>
  );
}

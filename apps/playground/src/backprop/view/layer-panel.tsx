import type { JSX } from "preact";
import { SelectField } from "../../controls/select-field.tsx";
import { SliderField } from "../../controls/slider-field.tsx";
import { Panel } from "../../plane/panel.tsx";
import { backpropTexts } from "../../texts/backprop-texts.ts";
import type { BackpropStore } from "../backprop-store.ts";
import { backpropActivations } from "../model/activation.ts";
import { backpropLimits, defaultBackprop } from "../model/backprop-config.ts";
import { backpropLosses, lossOf } from "../model/loss.ts";

const texts = backpropTexts.layer;
const widths = ["inputs", "hidden", "outputs"] as const;

/** Sizes, activation and loss of the network. */
export function LayerPanel({ store }: { readonly store: BackpropStore }): JSX.Element {
  const config = store.config.value;
  const losses = backpropLosses.filter((name) => lossOf(name).leastOutputs <= config.outputs);
  return (
    <Panel
      title={texts.title}
      aside={
        <button
          type="button"
          class="button"
          onClick={() => store.change({ ...defaultBackprop, stage: config.stage })}
        >
          {texts.report}
        </button>
      }
    >
      <div class="field-grid">
        {widths.map((name) => (
          <SliderField
            key={name}
            id={`backprop-${name}`}
            label={texts[name]}
            scale="whole"
            least={1}
            most={backpropLimits.units}
            value={config[name]}
            usual={defaultBackprop[name]}
            onChange={(value) => store.change({ [name]: value })}
          />
        ))}
        <SelectField
          id="backprop-activation"
          label={texts.activation}
          value={config.activation}
          usual={defaultBackprop.activation}
          options={backpropActivations}
          names={(name) => backpropTexts.activations[name]}
          onChange={(activation) => store.change({ activation })}
        />
        <SelectField
          id="backprop-loss"
          label={texts.loss}
          value={config.loss}
          usual={losses[0] ?? config.loss}
          options={losses}
          names={(name) => backpropTexts.losses[name]}
          onChange={(loss) => store.change({ loss })}
        />
      </div>
    </Panel>
  );
}

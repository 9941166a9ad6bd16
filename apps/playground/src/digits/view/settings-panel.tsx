import type { JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { SelectField } from "../../controls/select-field.tsx";
import { SliderField } from "../../controls/slider-field.tsx";
import { factsOfOptimizer } from "../../experiment/optimizer-facts.ts";
import { Panel } from "../../plane/panel.tsx";
import { digitsTexts } from "../../texts/digits-texts.ts";
import {
  defaultDigits as usual,
  digitsLimits as limits,
  digitsOptimizers,
  digitsSets,
  type DigitsOptimizer,
} from "../settings/digits-config.ts";
import { digitsModelNames } from "../settings/digits-models.ts";
import type { DigitsStore } from "../store/digits-store.ts";

const texts = digitsTexts.settings;

/** A rate to begin with: a tenth of what suits points in the plane. */
function usualRate(optimizer: DigitsOptimizer): number {
  return Number((factsOfOptimizer(optimizer).learningRate / 10).toPrecision(2));
}

/** What is learnt, by which network, and how. */
export function SettingsPanel({ store }: { readonly store: DigitsStore }): JSX.Element {
  const config = store.config.value;
  return (
    <Panel title={texts.title} class="settings-panel">
      <div class="digits-fields">
        <SelectField
          id="set"
          label={texts.set}
          value={config.set}
          usual={usual.set}
          options={digitsSets}
          names={(set) => digitsTexts.sets[set]}
          hint={texts.setHelp[config.set]}
          onChange={(set) => store.change({ set })}
        />
        <SelectField
          id="model"
          label={texts.model}
          value={config.model}
          usual={usual.model}
          options={digitsModelNames}
          names={(model) => digitsTexts.models[model]}
          onChange={(model) => store.change({ model })}
        />
        <SliderField
          id="images"
          label={texts.images}
          scale="whole"
          least={limits.images.least}
          most={limits.images.most}
          value={config.images}
          usual={usual.images}
          onChange={(images) => store.change({ images })}
        />
        <SelectField
          id="optimizer"
          label={texts.optimizer}
          value={config.optimizer}
          usual={usual.optimizer}
          options={digitsOptimizers}
          names={(optimizer) => factsOfOptimizer(optimizer).label}
          onChange={(optimizer) => store.change({ optimizer, learningRate: usualRate(optimizer) })}
        />
        <SliderField
          id="rate"
          label={texts.learningRate}
          scale="log"
          {...limits.learningRate}
          most={10}
          typedMost={limits.learningRate.most}
          value={config.learningRate}
          usual={usualRate(config.optimizer)}
          onChange={(learningRate) => store.change({ learningRate })}
        />
        <SliderField
          id="batch"
          label={texts.batchSize}
          scale="whole"
          least={limits.batchSize.least}
          most={limits.batchSize.most}
          value={config.batchSize}
          usual={usual.batchSize}
          onChange={(batchSize) => store.change({ batchSize })}
        />
        <SliderField
          id="epochs"
          label={texts.epochs}
          scale="whole"
          least={limits.epochs.least}
          most={50}
          typedMost={limits.epochs.most}
          value={config.epochs}
          usual={usual.epochs}
          onChange={(epochs) => store.change({ epochs })}
        />
        <div class="with-button seed-field">
          <SliderField
            id="seed"
            label={texts.seed}
            scale="whole"
            least={limits.seed.least}
            most={100}
            typedMost={limits.seed.most}
            value={config.seed}
            usual={usual.seed}
            onChange={(seed) => store.change({ seed })}
          />
          <IconButton
            icon="dice"
            label={texts.newSeed}
            onClick={() => store.change({ seed: config.seed + 1 })}
          />
        </div>
      </div>
    </Panel>
  );
}

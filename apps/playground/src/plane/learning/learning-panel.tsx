import type { JSX } from "preact";
import { SelectField } from "../../controls/select-field.tsx";
import { SliderField } from "../../controls/slider-field.tsx";
import { defaultConfig } from "../../experiment/default-config.ts";
import { initializerNames } from "../../experiment/initializer-names.ts";
import { limits } from "../../experiment/limits.ts";
import { lossNames } from "../../experiment/loss-names.ts";
import { factsOfOptimizer, optimizerNames, type OptimizerName } from "../../experiment/optimizer-facts.ts";
import { scheduleNames } from "../../experiment/schedule-names.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { settingTexts } from "../../texts/setting-texts.ts";
import { Panel } from "../panel.tsx";
import type { PlaneStore } from "../store/plane-store.ts";
import { RegularizerFields } from "./regularizer-fields.tsx";
import { StopFields } from "./stop-fields.tsx";

const texts = planeTexts.learning;

/** How the network learns. */
export function LearningPanel({ store }: { readonly store: PlaneStore }): JSX.Element {
  const config = store.config.value;
  const facts = factsOfOptimizer(config.optimizer);
  const choose = (optimizer: OptimizerName): void => {
    const { learningRate, momentum = 0, weightDecay = 0 } = factsOfOptimizer(optimizer);
    store.change({ optimizer, learningRate, momentum, weightDecay });
  };
  return (
    <Panel title={texts.title} class="learning-panel">
      <div class="field-grid">
        <SelectField
          id="optimizer"
          label={texts.optimizer}
          value={config.optimizer}
          usual={defaultConfig.optimizer}
          options={optimizerNames}
          names={(name) => factsOfOptimizer(name).label}
          onChange={choose}
        />
        <SliderField
          id="learning-rate"
          label={texts.learningRate}
          scale="log"
          least={limits.learningRate.least}
          most={10}
          typedMost={limits.learningRate.most}
          value={config.learningRate}
          usual={facts.learningRate}
          onChange={(learningRate) => store.change({ learningRate })}
        />
        {facts.momentum !== undefined && (
          <SliderField
            id="momentum"
            label={texts.momentum}
            scale="linear"
            least={0}
            most={0.99}
            value={config.momentum}
            usual={facts.momentum}
            onChange={(momentum) => store.change({ momentum })}
          />
        )}
        <SelectField
          id="schedule"
          label={texts.schedule}
          value={config.schedule}
          usual={defaultConfig.schedule}
          options={scheduleNames}
          names={(name) => settingTexts.schedules[name]}
          onChange={(schedule) => store.change({ schedule })}
        />
        <SliderField
          id="batch-size"
          label={texts.batchSize}
          scale="whole"
          least={limits.batchSize.least}
          most={300}
          typedMost={limits.batchSize.most}
          value={config.batchSize}
          usual={defaultConfig.batchSize}
          onChange={(batchSize) => store.change({ batchSize })}
        />
        <SelectField
          id="loss"
          label={texts.loss}
          value={config.loss}
          usual={defaultConfig.loss}
          options={lossNames}
          names={(name) => settingTexts.losses[name]}
          onChange={(loss) => store.change({ loss })}
        />
        <SelectField
          id="initializer"
          label={texts.initializer}
          value={config.initializer}
          usual={defaultConfig.initializer}
          options={initializerNames}
          names={(name) => settingTexts.initializers[name]}
          onChange={(initializer) => store.change({ initializer })}
        />
        <RegularizerFields
          store={store}
          isOff={facts.takesSlope === true}
          usualDecay={facts.weightDecay ?? 0}
        />
        <StopFields store={store} />
      </div>
      {facts.takesSlope === true && <p class="hint">{texts.takesSlope}</p>}
    </Panel>
  );
}

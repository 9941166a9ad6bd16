import type { JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { SelectField } from "../../controls/select-field.tsx";
import { SliderField } from "../../controls/slider-field.tsx";
import { datasetNames, factsOfDataset } from "../../experiment/dataset-facts.ts";
import { layersField } from "../../experiment/fields.ts";
import { limits } from "../../experiment/limits.ts";
import { Panel } from "../../plane/panel.tsx";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import { defaultRace, raceLimits } from "../race/race-config.ts";
import type { RaceStore } from "../race/race-store.ts";

const texts = optimizersTexts.race;
const networks = ["8tanh", "16relu", "16tanh.16tanh", "32relu.32relu", "64relu"];

/** What all racers learn, and when they are there. */
export function TrackPanel({ store }: { readonly store: RaceStore }): JSX.Element {
  const config = store.config.value;
  const layers = layersField.write(config.layers);
  return (
    <Panel title={texts.settings}>
      <div class="field-grid">
        <SelectField
          id="race-dataset"
          label={texts.dataset}
          value={config.dataset}
          usual={defaultRace.dataset}
          options={datasetNames.filter((name) => name !== "drawn")}
          names={(name) => factsOfDataset(name).label}
          onChange={(dataset) => store.change({ dataset })}
        />
        <SelectField
          id="race-layers"
          label={texts.network}
          value={layers}
          usual={layersField.write(defaultRace.layers)}
          options={networks.includes(layers) ? networks : [...networks, layers]}
          names={(text) => text.replaceAll(".", ", ").replace(/(\d)([a-z])/gi, "$1 $2")}
          onChange={(text) => store.change({ layers: layersField.read(text) ?? defaultRace.layers })}
        />
        <SliderField
          id="race-goal"
          label={texts.goal}
          scale="log"
          {...raceLimits.goal}
          value={config.goal}
          usual={defaultRace.goal}
          onChange={(goal) => store.change({ goal })}
        />
        <SliderField
          id="race-most"
          label={texts.mostUpdates}
          scale="log"
          {...raceLimits.mostUpdates}
          value={config.mostUpdates}
          usual={defaultRace.mostUpdates}
          onChange={(most) => store.change({ mostUpdates: Math.round(most) })}
        />
        <div class="with-button">
          <SliderField
            id="race-seed"
            label={texts.seed}
            scale="whole"
            least={0}
            most={100}
            typedMost={limits.seed.most}
            value={config.seed}
            usual={defaultRace.seed}
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

import type { JSX } from "preact";
import { SliderField } from "../../controls/slider-field.tsx";
import { Toggle } from "../../controls/toggle.tsx";
import { factsOfDataset, type DatasetName } from "../../experiment/dataset-facts.ts";
import { defaultConfig } from "../../experiment/default-config.ts";
import { limits } from "../../experiment/limits.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { Panel } from "../panel.tsx";
import type { PlaneStore } from "../store/plane-store.ts";
import { DatasetPicker } from "./dataset-picker.tsx";
import { DrawTools, type DrawTool } from "./draw-tools.tsx";
import { FeaturePicker } from "./feature-picker.tsx";

const texts = planeTexts.data;

export interface DataPanelProps {
  readonly store: PlaneStore;
  readonly tool: DrawTool;
  readonly onTool: (tool: DrawTool) => void;
  readonly hasInputs: boolean;
}

/** Which points there are, and what the network is told of them. */
export function DataPanel({ store, tool, onTool, hasInputs }: DataPanelProps): JSX.Element {
  const config = store.config.value;
  const facts = factsOfDataset(config.dataset);
  const choose = (dataset: DatasetName): void => {
    const { noise = 0, samplesPerClass = config.samplesPerClass } = factsOfDataset(dataset);
    store.change({ dataset, noise, samplesPerClass });
  };
  return (
    <Panel title={texts.title} class="data-panel">
      <DatasetPicker value={config.dataset} onChange={choose} />
      {config.dataset === "drawn" && <DrawTools store={store} tool={tool} onTool={onTool} />}
      {facts.noise !== undefined && (
        <SliderField
          id="noise"
          label={texts.noise}
          scale="linear"
          least={0}
          most={facts.mostNoise ?? 1}
          value={config.noise}
          usual={facts.noise}
          onChange={(noise) => store.change({ noise })}
        />
      )}
      {facts.samplesPerClass !== undefined && (
        <SliderField
          id="samples"
          label={texts.samples}
          scale="whole"
          least={limits.samplesPerClass.least}
          most={limits.samplesPerClass.most}
          value={config.samplesPerClass}
          usual={facts.samplesPerClass}
          onChange={(samplesPerClass) => store.change({ samplesPerClass })}
        />
      )}
      <SliderField
        id="train-share"
        label={texts.trainShare}
        scale="linear"
        least={0.1}
        most={1}
        value={config.trainShare}
        usual={defaultConfig.trainShare}
        onChange={(trainShare) => store.change({ trainShare })}
      />
      <Toggle
        label={texts.showTest}
        checked={config.showTest}
        onChange={(showTest) => store.change({ showTest })}
      />
      {hasInputs && (
        <FeaturePicker value={config.features} onChange={(features) => store.change({ features })} />
      )}
    </Panel>
  );
}

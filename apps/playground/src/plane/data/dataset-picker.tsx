import type { JSX } from "preact";
import {
  datasetFacts,
  datasetNames,
  factsOfDataset,
  type DatasetName,
} from "../../experiment/dataset-facts.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { Thumbnail } from "./thumbnail.tsx";

export interface DatasetPickerProps {
  readonly value: DatasetName;
  readonly onChange: (name: DatasetName) => void;
}

/** The sets of points as small pictures. */
export function DatasetPicker({ value, onChange }: DatasetPickerProps): JSX.Element {
  return (
    <div class="picker" role="radiogroup" aria-label={planeTexts.data.set}>
      {datasetNames.map((name) => (
        <label key={name} class="pick" title={datasetFacts[name].label}>
          <input
            type="radio"
            name="dataset"
            value={name}
            aria-label={datasetFacts[name].label}
            checked={name === value}
            onChange={() => onChange(name)}
          />
          <Thumbnail name={name} />
          <span aria-hidden="true">{factsOfDataset(name).short ?? datasetFacts[name].label}</span>
        </label>
      ))}
    </div>
  );
}

import type { JSX } from "preact";
import {
  datasetFacts,
  datasetNames,
  factsOfDataset,
  type DatasetName,
} from "../../experiment/dataset-facts.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { thumbnailPoints } from "./thumbnail-points.ts";

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

function Thumbnail({ name }: { readonly name: DatasetName }): JSX.Element {
  const set = datasetFacts[name].classes === 2 ? "two" : "three";
  return (
    <svg viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
      {thumbnailPoints[name].map(([x, y, label], i) => (
        <circle key={i} cx={x} cy={-y} r={0.1} fill={`var(--${set}-${label})`} />
      ))}
      {name === "drawn" && (
        <path
          d="M-.6 .6L-.45 .1L.4 -.75L.75 -.4L-.1 .45Z"
          fill="none"
          stroke="currentColor"
          stroke-width="0.14"
        />
      )}
    </svg>
  );
}

import type { JSX } from "preact";
import { featureLabels, featureNames, type FeatureName } from "../../experiment/feature-names.ts";
import { planeTexts } from "../../texts/plane-texts.ts";

export interface FeaturePickerProps {
  readonly value: readonly FeatureName[];
  readonly onChange: (features: readonly FeatureName[]) => void;
}

/** What the network is told of each point; one thing at least. */
export function FeaturePicker({ value, onChange }: FeaturePickerProps): JSX.Element {
  const toggle = (name: FeatureName): void => {
    const next = featureNames.filter((other) => (other === name) !== value.includes(other));
    if (next.length > 0) {
      onChange(next);
    }
  };
  return (
    <fieldset class="features">
      <legend class="hint">{planeTexts.features.title}</legend>
      {featureNames.map((name) => (
        <label key={name} class="chip">
          <input
            type="checkbox"
            checked={value.includes(name)}
            disabled={value.length === 1 && value[0] === name}
            onChange={() => toggle(name)}
          />
          {featureLabels[name]}
        </label>
      ))}
    </fieldset>
  );
}

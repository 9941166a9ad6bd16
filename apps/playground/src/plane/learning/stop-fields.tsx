import type { JSX } from "preact";
import { Field } from "../../controls/field.tsx";
import { SliderField } from "../../controls/slider-field.tsx";
import { IconButton } from "../../controls/icon-button.tsx";
import { defaultConfig } from "../../experiment/default-config.ts";
import { limits } from "../../experiment/limits.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";

const texts = planeTexts.learning;
const accuracies = [0.9, 0.95, 0.98, 0.99, 1, 2];

/** When a run ends, and the seed that it begins with. */
export function StopFields({ store }: { readonly store: PlaneStore }): JSX.Element {
  const { stopAccuracy, stopEpochs, seed } = store.config.value;
  const known = accuracies.includes(stopAccuracy) ? accuracies : [...accuracies, stopAccuracy];
  return (
    <>
      <Field
        id="stop-accuracy"
        label={texts.stopAccuracy}
        onReset={
          stopAccuracy === defaultConfig.stopAccuracy
            ? undefined
            : () => store.change({ stopAccuracy: defaultConfig.stopAccuracy })
        }
      >
        <select
          id="stop-accuracy"
          value={String(stopAccuracy)}
          onChange={({ currentTarget }) => store.change({ stopAccuracy: Number(currentTarget.value) })}
        >
          {known.map((value) => (
            <option key={value} value={String(value)} selected={value === stopAccuracy}>
              {value > 1 ? texts.never : value}
            </option>
          ))}
        </select>
      </Field>
      <SliderField
        id="stop-epochs"
        label={texts.stopEpochs}
        scale="log"
        least={limits.stopEpochs.least}
        most={10_000}
        typedMost={limits.stopEpochs.most}
        value={stopEpochs}
        usual={defaultConfig.stopEpochs}
        onChange={(value) => store.change({ stopEpochs: Math.round(value) })}
      />
      <Field
        id="seed"
        label={texts.seed}
        onReset={seed === defaultConfig.seed ? undefined : () => store.change({ seed: defaultConfig.seed })}
      >
        <div class="with-button">
          <input
            id="seed"
            type="number"
            min={limits.seed.least}
            max={limits.seed.most}
            step={1}
            value={seed}
            onChange={({ currentTarget }) => {
              const wanted = Math.round(Number(currentTarget.value));
              if (wanted >= limits.seed.least && wanted <= limits.seed.most) {
                store.change({ seed: wanted });
              }
            }}
          />
          <IconButton
            icon="dice"
            label={planeTexts.newSeed}
            onClick={() => store.change({ seed: seed + 1 })}
          />
        </div>
      </Field>
    </>
  );
}

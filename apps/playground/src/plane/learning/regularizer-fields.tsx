import type { JSX } from "preact";
import { SliderField } from "../../controls/slider-field.tsx";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";

const texts = planeTexts.learning;
const strengths = ["l1", "l2", "weightDecay", "clipNorm"] as const;

export interface RegularizerFieldsProps {
  readonly store: PlaneStore;
  /** Whether the optimizer cannot be given any of them. */
  readonly isOff: boolean;
  readonly usualDecay: number;
}

/** What keeps weights and gradients small. */
export function RegularizerFields({ store, isOff, usualDecay }: RegularizerFieldsProps): JSX.Element {
  const config = store.config.value;
  return (
    <>
      {strengths.map((name) => (
        <SliderField
          key={name}
          id={name}
          label={texts[name]}
          scale="log"
          least={0}
          first={name === "clipNorm" ? 0.01 : 1e-6}
          most={name === "clipNorm" ? 100 : 1}
          value={config[name]}
          usual={name === "weightDecay" ? usualDecay : 0}
          disabled={isOff}
          onChange={(value) => store.change({ [name]: value })}
        />
      ))}
    </>
  );
}

import type { JSX } from "preact";
import { SliderField } from "../../controls/slider-field.tsx";
import { codeTexts as texts } from "../../texts/code-texts.ts";
import type { CodeStore } from "../code-store.ts";

/** How many epochs the program of the plane makes: the page itself stops where it is solved. */
export function EpochsField({ store }: { readonly store: CodeStore }): JSX.Element {
  return (
    <SliderField
      id="epochs"
      label={texts.epochs}
      scale="whole"
      least={1}
      most={500}
      typedMost={10_000}
      value={store.epochs.value}
      usual={100}
      onChange={(epochs) => store.setEpochs(epochs)}
    />
  );
}

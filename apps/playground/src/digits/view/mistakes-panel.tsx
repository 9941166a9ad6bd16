import type { JSX } from "preact";
import { Panel } from "../../plane/panel.tsx";
import { digitsTexts } from "../../texts/digits-texts.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { ImageGallery } from "./image-gallery.tsx";

const texts = digitsTexts.mistakes;

/** Test images that are read wrongly and with the most confidence. */
export function MistakesPanel({ store }: { readonly store: DigitsStore }): JSX.Element {
  const mistakes = store.history.value.at(-1)?.mistakes;
  const { classNames = [] } = store.setup.value ?? {};
  return (
    <Panel title={texts.title} class="mistakes-panel">
      {mistakes === undefined || mistakes.length === 0 ? (
        <p class="hint">{mistakes === undefined ? texts.waiting : texts.none}</p>
      ) : (
        <ImageGallery images={mistakes} classNames={classNames} onUse={(image) => store.useImage(image)} />
      )}
    </Panel>
  );
}

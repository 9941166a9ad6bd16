import type { JSX } from "preact";
import { digitsTexts } from "../../texts/digits-texts.ts";
import { isTestImage } from "../drawing/is-test-image.ts";
import { seenMarks } from "../drawing/mark.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { ImageCanvas } from "./image-canvas.tsx";

const texts = digitsTexts.draw;
const blank = new Uint8Array(784);

/** What the network is shown of the paper, and what it was before it was prepared. */
export function SeenPicture({ store }: { readonly store: DigitsStore }): JSX.Element {
  const { drawing, config, known, setup } = store;
  const marks = drawing.marks.value;
  const name = isTestImage(marks) ? setup.value?.classNames[known.value ?? -1] : undefined;
  const isPrepared = seenMarks(marks)[0]?.kind === "image";
  const before = isPrepared ? undefined : drawing.before.value;
  const help = isPrepared ? texts.seenAsIs : texts.seenHelp(config.value.set);
  return (
    <div class="seen">
      <h3>{texts.seen}</h3>
      <ImageCanvas pixels={drawing.pixels.value ?? blank} label={texts.seenLabel} class="seen-image" />
      {before !== undefined && (
        <p class="seen-before hint">
          <ImageCanvas pixels={before} label={texts.beforeLabel} class="seen-image" />
          {texts.before}
        </p>
      )}
      <p class="hint">{name === undefined ? help : texts.known(name)}</p>
      <button type="button" class="button" onClick={() => store.useImage()} title="T">
        {texts.testImage}
      </button>
    </div>
  );
}

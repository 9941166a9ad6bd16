import type { JSX } from "preact";
import { pointsTexts as texts } from "../../texts/points-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";

/** A choice of a file with points. */
export function OpenPoints({ store }: { readonly store: PlaneStore }): JSX.Element {
  return (
    <div class="open-model">
      <label class="button">
        {texts.open}
        <input
          type="file"
          class="unseen"
          accept=".csv,.tsv,.txt,text/csv"
          data-testid="points-file"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file may be chosen again after it was mended.
            void file?.text().then((text) => store.takePoints(text, file.name));
            currentTarget.value = "";
          }}
        />
      </label>
      <p class="hint">{texts.hint}</p>
    </div>
  );
}

import type { JSX } from "preact";
import { dialogTexts } from "../texts/dialog-texts.ts";

export interface OpenModelProps {
  readonly onOpen: (file: File) => void;
  /** What files are meant. */
  readonly hint: string;
}

/** A choice of a file with a network. */
export function OpenModel({ onOpen, hint }: OpenModelProps): JSX.Element {
  return (
    <div class="open-model">
      <label class="button">
        {dialogTexts.openModel}
        <input
          type="file"
          class="unseen"
          accept=".safetensors"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) {
              onOpen(file);
            }
          }}
        />
      </label>
      <p class="hint">{hint}</p>
    </div>
  );
}

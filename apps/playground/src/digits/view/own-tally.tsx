import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { digitsTexts } from "../../texts/digits-texts.ts";
import { seenMarks, type Mark } from "../drawing/mark.ts";
import type { DigitsStore } from "../store/digits-store.ts";

const texts = digitsTexts.draw;

/** How many drawings were read rightly, as whoever drew them says; each can be counted once. */
export function OwnTally({ store }: { readonly store: DigitsStore }): JSX.Element {
  const [counted, setCounted] = useState<readonly boolean[]>([]);
  const [last, setLast] = useState<readonly Mark[] | undefined>(undefined);
  const marks = store.drawing.marks.value;
  const setup = store.setup.value;
  useEffect(() => setCounted([]), [setup]);
  const isDrawing = store.drawing.pixels.value !== undefined && seenMarks(marks)[0]?.kind === "stroke";
  const isOpen = isDrawing && store.reading.value !== undefined && last !== marks;
  const count = (isRight: boolean): void => {
    setCounted([...counted, isRight]);
    setLast(marks);
  };
  const right = counted.filter(Boolean).length;
  return (
    <div class="own-tally">
      {isOpen && (
        <p>
          <span id="tally-question">{texts.isRight}</span>
          <span class="toggles" role="group" aria-labelledby="tally-question">
            <button type="button" class="chip-button" onClick={() => count(true)}>
              {texts.yes}
            </button>
            <button type="button" class="chip-button" onClick={() => count(false)}>
              {texts.no}
            </button>
          </span>
        </p>
      )}
      <p class="hint" role="status" data-testid="tally">
        {counted.length === 0 ? "" : texts.tally(right, counted.length)}
      </p>
    </div>
  );
}

import type { JSX } from "preact";
import { planeDialogTexts } from "../texts/plane-dialog-texts.ts";

/** What a teacher says above the page. */
export function LessonText({ text }: { readonly text: string }): JSX.Element | null {
  return text === "" ? null : (
    <section class="lesson" aria-label={planeDialogTexts.lesson.title}>
      <p>{text}</p>
    </section>
  );
}

import type { JSX } from "preact";
import { planeTexts } from "../texts/plane-texts.ts";

/** What a teacher says above the page. */
export function LessonText({ text }: { readonly text: string }): JSX.Element | null {
  return text === "" ? null : (
    <section class="lesson" aria-label={planeTexts.lesson.title}>
      <p>{text}</p>
    </section>
  );
}

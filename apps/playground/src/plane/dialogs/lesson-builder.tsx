import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { CopyBox } from "../../controls/copy-box.tsx";
import { ShareLink } from "../../controls/share-link.tsx";
import { Toggle } from "../../controls/toggle.tsx";
import { lessonParts, longestLesson, type Lesson, type LessonPart } from "../../experiment/lesson.ts";
import { planeDialogTexts } from "../../texts/plane-dialog-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { hashOf } from "../url-state/hash-of.ts";

const texts = planeDialogTexts.lesson;

export interface LessonBuilderProps {
  readonly store: PlaneStore;
  /** The one that is shown. */
  readonly lesson: Lesson | undefined;
}

/** Makes a link for a lesson: a text above the page, and without the controls that would lead away. */
export function LessonBuilder({ store, lesson }: LessonBuilderProps): JSX.Element {
  const [hidden, setHidden] = useState<readonly LessonPart[]>(lesson?.hidden ?? []);
  const [text, setText] = useState(lesson?.text ?? "");
  const [isPaused, setPaused] = useState(true);
  const [isEmbedded, setEmbedded] = useState(lesson?.isEmbedded ?? false);
  const hash = hashOf(store.config.value, { lesson: { text, hidden, isEmbedded }, isPaused });
  return (
    <details class="lesson-builder" open={lesson !== undefined}>
      <summary>{texts.build}</summary>
      <label class="field">
        <span class="hint">{texts.text}</span>
        <textarea
          class="text-box"
          rows={2}
          maxLength={longestLesson}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <Toggle label={texts.embed} checked={isEmbedded} onChange={setEmbedded} />
      <fieldset class="lesson-parts" disabled={isEmbedded}>
        <legend class="hint">{texts.hide}</legend>
        {lessonParts.map((part) => (
          <Toggle
            key={part}
            label={texts.parts[part]}
            checked={hidden.includes(part)}
            onChange={(isHidden) =>
              setHidden(lessonParts.filter((other) => (other === part ? isHidden : hidden.includes(other))))
            }
          />
        ))}
      </fieldset>
      <Toggle label={texts.paused} checked={isPaused} onChange={setPaused} />
      <ShareLink label={texts.link} hash={hash} />
      {isEmbedded && (
        <CopyBox
          label={texts.frame}
          text={`<iframe src="${location.origin}${location.pathname}${hash}" title="gradkit" width="480" height="640"></iframe>`}
        />
      )}
    </details>
  );
}

import type { JSX } from "preact";
import { CopyBox } from "../../controls/copy-box.tsx";
import { ShareLink } from "../../controls/share-link.tsx";
import { commandLine } from "../../experiment/command-line.ts";
import { typescriptCode } from "../../experiment/typescript-code.ts";
import { writeWeights } from "../../experiment/weights-link.ts";
import { planeDialogTexts } from "../../texts/plane-dialog-texts.ts";
import type { Lesson } from "../../experiment/lesson.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { LessonBuilder } from "./lesson-builder.tsx";
import { hashOf } from "../url-state/hash-of.ts";

const texts = planeDialogTexts.share;

export interface PlaneShareProps {
  readonly store: PlaneStore;
  /** The one that is shown. */
  readonly lesson: Lesson | undefined;
}

/** The run as a link, with its weights if they fit, as a program and as a command. */
export function PlaneShare({ store, lesson }: PlaneShareProps): JSX.Element {
  const config = store.config.value;
  const frame = store.frame.value;
  const epoch = frame?.epoch ?? 0;
  const weights = frame && writeWeights(frame.weights);
  const command = commandLine(config, epoch);
  return (
    <>
      <ShareLink hash={hashOf(config)} />
      {weights === undefined ? (
        <p class="hint">{texts.tooLarge}</p>
      ) : (
        <ShareLink label={texts.withWeights} hash={hashOf(config, { weights })} />
      )}
      <CopyBox label={texts.typescript} text={typescriptCode(config, epoch)} isCode />
      {"command" in command ? (
        <CopyBox label={texts.command} text={command.command} isCode />
      ) : (
        <p class="hint">{texts.noCommand(command.missing)}</p>
      )}
      <LessonBuilder store={store} lesson={lesson} />
    </>
  );
}

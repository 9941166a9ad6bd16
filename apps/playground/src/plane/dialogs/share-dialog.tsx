import type { JSX } from "preact";
import { Dialog } from "../../controls/dialog.tsx";
import { commandLine } from "../../experiment/command-line.ts";
import { typescriptCode } from "../../experiment/typescript-code.ts";
import { writeWeights } from "../../experiment/weights-link.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { linkTo } from "../url-state/link-to.ts";
import { CopyBox } from "./copy-box.tsx";

const texts = planeTexts.share;

export interface ShareDialogProps {
  readonly store: PlaneStore;
  readonly onClose: () => void;
}

/** The run as a link, with its weights if they fit, as a program and as a command. */
export function ShareDialog({ store, onClose }: ShareDialogProps): JSX.Element {
  const config = store.config.value;
  const frame = store.frame.value;
  const epoch = frame?.epoch ?? 0;
  const weights = frame && writeWeights(frame.weights);
  const command = commandLine(config, epoch);
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <CopyBox label={texts.link} text={linkTo(config)} />
      {weights === undefined ? (
        <p class="hint">{texts.tooLarge}</p>
      ) : (
        <CopyBox label={texts.withWeights} text={linkTo(config, weights)} />
      )}
      <CopyBox label={texts.typescript} text={typescriptCode(config, epoch)} isCode />
      {"command" in command ? (
        <CopyBox label={texts.command} text={command.command} isCode />
      ) : (
        <p class="hint">{texts.noCommand(command.missing)}</p>
      )}
    </Dialog>
  );
}

import type { JSX } from "preact";
import { Dialog } from "../../controls/dialog.tsx";
import { Toggle } from "../../controls/toggle.tsx";
import { planeTexts } from "../../texts/plane-texts.ts";

const texts = planeTexts.keys;

export interface KeysDialogProps {
  readonly areOn: boolean;
  readonly onSwitch: (areOn: boolean) => void;
  readonly onClose: () => void;
}

/** What the keys do, and a switch for those that are single letters. */
export function KeysDialog({ areOn, onSwitch, onClose }: KeysDialogProps): JSX.Element {
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <dl class="keys">
        {texts.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Toggle label={texts.single} checked={areOn} onChange={onSwitch} />
    </Dialog>
  );
}

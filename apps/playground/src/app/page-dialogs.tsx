import type { ComponentChildren, JSX } from "preact";
import { Dialog } from "../controls/dialog.tsx";
import { KeysList, type KeysListProps } from "../controls/keys-list.tsx";
import { dialogTexts as texts } from "../texts/dialog-texts.ts";
import { openDialog, type DialogName } from "./page-frame.ts";

export interface PageDialogsProps extends KeysListProps {
  /** What stands in the window for sharing. */
  readonly share: () => ComponentChildren;
  /** What stands in the window for files. */
  readonly files: () => ComponentChildren;
}

/** The windows that the header opens, with what the page says in them. */
export function PageDialogs({ keys, share, files }: PageDialogsProps): JSX.Element | null {
  const name = openDialog.value;
  if (name === undefined) {
    return null;
  }
  const bodies: Readonly<Record<DialogName, () => ComponentChildren>> = {
    share,
    export: files,
    keys: () => <KeysList keys={keys} />,
  };
  return (
    <Dialog
      key={name}
      title={texts.titles[name]}
      onClose={() => {
        // It is told a moment later, when another one may be open.
        if (openDialog.value === name) {
          openDialog.value = undefined;
        }
      }}
    >
      {bodies[name]()}
    </Dialog>
  );
}

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { DialogName } from "../app/page-frame.ts";
import { Dialog } from "../controls/dialog.tsx";
import { Icon } from "../controls/icon.tsx";
import { download } from "../export/download.ts";
import { CopyBox } from "../plane/dialogs/copy-box.tsx";
import { codeTexts as texts } from "../texts/code-texts.ts";
import { planeTexts } from "../texts/plane-texts.ts";
import { codePath, packProgram } from "./code-link.ts";
import type { CodeStore } from "./code-store.ts";

export interface CodeDialogsProps {
  readonly store: CodeStore;
  readonly name: DialogName;
  readonly onClose: () => void;
}

/** The windows of the header on this page. */
export function CodeDialogs({ store, name, onClose }: CodeDialogsProps): JSX.Element {
  switch (name) {
    case "share":
      return (
        <Dialog title={planeTexts.share.title} onClose={onClose}>
          <ProgramLink source={store.source.value} />
        </Dialog>
      );
    case "export":
      return (
        <Dialog title={planeTexts.export.title} onClose={onClose}>
          <ul class="export-list">
            <li>
              <button
                type="button"
                class="button"
                onClick={() =>
                  download(texts.save, new Blob([store.source.value], { type: "text/javascript" }))
                }
              >
                <Icon name="download" />
                {texts.save}
              </button>
            </li>
          </ul>
        </Dialog>
      );
    case "keys":
      return (
        <Dialog title={planeTexts.keys.title} onClose={onClose}>
          <dl class="keys">
            {texts.keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      );
  }
}

function ProgramLink({ source }: { readonly source: string }): JSX.Element {
  const [packed, setPacked] = useState<string | undefined>("");
  useEffect(() => {
    void packProgram(source).then(setPacked);
  }, [source]);
  if (packed === undefined) {
    return <p class="hint">{texts.share.tooLong}</p>;
  }
  // It takes a moment.
  return packed === "" ? (
    <p class="hint">{texts.share.packing}</p>
  ) : (
    <CopyBox
      label={texts.share.withProgram}
      text={`${location.origin}${location.pathname}#${codePath}?v=1&c=${packed}`}
    />
  );
}

import type { JSX } from "preact";
import type { DialogName } from "../app/page-frame.ts";
import { Dialog } from "../controls/dialog.tsx";
import { Icon } from "../controls/icon.tsx";
import { csv } from "../export/csv.ts";
import { download } from "../export/download.ts";
import { CopyBox } from "../plane/dialogs/copy-box.tsx";
import { backpropTexts } from "../texts/backprop-texts.ts";
import { planeTexts } from "../texts/plane-texts.ts";
import type { BackpropStore } from "./backprop-store.ts";
import { gradientRows } from "./model/gradient-rows.ts";

export interface BackpropDialogsProps {
  readonly store: BackpropStore;
  readonly name: DialogName;
  readonly onClose: () => void;
}

/** The windows of the header on this page. */
export function BackpropDialogs({ store, name, onClose }: BackpropDialogsProps): JSX.Element {
  if (name === "share") {
    return (
      <Dialog title={planeTexts.share.title} onClose={onClose}>
        <CopyBox
          label={planeTexts.share.link}
          text={`${location.origin}${location.pathname}${store.hash()}`}
        />
      </Dialog>
    );
  }
  if (name === "export") {
    return (
      <Dialog title={planeTexts.export.title} onClose={onClose}>
        <ul class="export-list">
          <li>
            <button type="button" class="button" onClick={() => saveGradients(store)}>
              <Icon name="download" />
              {backpropTexts.export.gradients}
            </button>
          </li>
        </ul>
      </Dialog>
    );
  }
  return (
    <Dialog title={planeTexts.keys.title} onClose={onClose}>
      <dl class="keys">
        {backpropTexts.keys.map(([key, what]) => (
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

function saveGradients(store: BackpropStore): void {
  const rows = gradientRows(store.look.value, store.config.value);
  const table = csv(
    ["place", "gradient", "finite_difference"],
    rows.map(({ name, value, difference = null }) => [name, value, difference]),
  );
  download("gradients.csv", new Blob([table], { type: "text/csv" }));
}

import type { JSX } from "preact";
import type { DialogName } from "../app/page-frame.ts";
import { Dialog } from "../controls/dialog.tsx";
import { Icon } from "../controls/icon.tsx";
import { csv } from "../export/csv.ts";
import { download } from "../export/download.ts";
import { CopyBox } from "../plane/dialogs/copy-box.tsx";
import { OpenModel } from "../plane/dialogs/open-model.tsx";
import { digitsTexts as texts } from "../texts/digits-texts.ts";
import { planeTexts } from "../texts/plane-texts.ts";
import { digitsCommand } from "./settings/digits-command.ts";
import type { DigitsStore } from "./store/digits-store.ts";

export interface DigitsDialogsProps {
  readonly store: DigitsStore;
  readonly name: DialogName;
  readonly onClose: () => void;
}

/** The windows of the header on this page. */
export function DigitsDialogs({ store, name, onClose }: DigitsDialogsProps): JSX.Element {
  switch (name) {
    case "share":
      return (
        <Dialog title={planeTexts.share.title} onClose={onClose}>
          <CopyBox
            label={planeTexts.share.link}
            text={`${location.origin}${location.pathname}${store.hash()}`}
          />
          <CopyBox
            label={texts.share.command}
            text={digitsCommand(store.config.value, store.frame.value?.epoch ?? 0)}
            isCode
          />
        </Dialog>
      );
    case "export":
      return (
        <Dialog title={planeTexts.export.title} onClose={onClose}>
          <ul class="export-list">
            {exportsOf(store).map(([label, run]) => (
              <li key={label}>
                <button type="button" class="button" onClick={run}>
                  <Icon name="download" />
                  {label}
                </button>
              </li>
            ))}
          </ul>
          <OpenModel
            hint={texts.open.hint}
            onOpen={(file) => {
              onClose();
              void file.arrayBuffer().then((bytes) => store.open(new Uint8Array(bytes)));
            }}
          />
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

function exportsOf(store: DigitsStore): readonly (readonly [label: string, run: () => void])[] {
  return [
    [texts.export.model, () => void saveNetwork(store)],
    [texts.export.history, () => save("curves.csv", curvesCsv(store))],
    [texts.export.confusion, () => save("confusion.csv", confusionCsv(store))],
    [texts.export.weights, () => saveCanvas("canvas.weights", "weights.png")],
    [texts.export.drawing, () => saveCanvas("canvas.pad", "drawing.png")],
  ];
}

async function saveNetwork(store: DigitsStore): Promise<void> {
  const file = await store.save();
  if (file !== undefined) {
    download("model.safetensors", new Blob([Uint8Array.from(file)]));
  }
}

function curvesCsv({ history }: DigitsStore): string {
  return csv(
    ["epoch", "step", "train_loss", "train_accuracy", "test_loss", "test_accuracy"],
    history.value.map(({ epoch, step, train, test }) => [
      epoch,
      step,
      train?.loss ?? null,
      train?.accuracy ?? null,
      test.loss,
      test.accuracy,
    ]),
  );
}

function confusionCsv({ history, setup }: DigitsStore): string {
  const { classNames = [] } = setup.value ?? {};
  const rows = history.value.at(-1)?.matrix ?? [];
  return csv(
    ["is", ...classNames.map((name) => `read as ${name}`)],
    rows.map((counts, i) => [classNames[i] ?? i, ...counts]),
  );
}

function save(name: string, text: string): void {
  download(name, new Blob([text], { type: "text/csv" }));
}

function saveCanvas(selector: string, name: string): void {
  document.querySelector<HTMLCanvasElement>(selector)?.toBlob((blob) => {
    if (blob !== null) {
      download(name, blob);
    }
  });
}

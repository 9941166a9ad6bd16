import type { JSX } from "preact";
import { PageDialogs } from "../app/page-dialogs.tsx";
import { CopyBox } from "../controls/copy-box.tsx";
import { ExportList, type ExportItem } from "../controls/export-list.tsx";
import { OpenModel } from "../controls/open-model.tsx";
import { ShareLink } from "../controls/share-link.tsx";
import { openDialog } from "../app/page-frame.ts";
import { csv } from "../export/csv.ts";
import { download } from "../export/download.ts";
import { saveCanvas } from "../export/save-canvas.ts";
import { saveText } from "../export/save-text.ts";
import { digitsTexts as texts } from "../texts/digits-texts.ts";
import { digitsCommand } from "./settings/digits-command.ts";
import type { DigitsStore } from "./store/digits-store.ts";
import type { WhyMap } from "./why/explain.ts";

export interface DigitsDialogsProps {
  readonly store: DigitsStore;
}

/** The windows of the header on this page. */
export function DigitsDialogs({ store }: DigitsDialogsProps): JSX.Element {
  return (
    <PageDialogs
      keys={texts.keys}
      share={() => (
        <>
          <ShareLink hash={store.hash()} />
          <CopyBox
            label={texts.share.command}
            text={digitsCommand(store.config.value, store.frame.value?.epoch ?? 0)}
            isCode
          />
        </>
      )}
      files={() => (
        <>
          <ExportList items={itemsOf(store)} />
          <OpenModel
            hint={texts.open.hint}
            onOpen={(file) => {
              openDialog.value = undefined;
              void file.arrayBuffer().then((bytes) => store.open(new Uint8Array(bytes)));
            }}
          />
        </>
      )}
    />
  );
}

function itemsOf(store: DigitsStore): readonly ExportItem[] {
  return [
    [texts.export.model, () => void saveNetwork(store)],
    [texts.export.history, () => saveText("curves.csv", curvesCsv(store))],
    [texts.export.confusion, () => saveText("confusion.csv", confusionCsv(store))],
    [texts.export.weights, () => saveCanvas("canvas.weights", "weights.png")],
    [texts.export.drawing, () => saveCanvas("canvas.pad", "drawing.png")],
    ...(store.why.value === undefined
      ? []
      : ([
          [texts.export.why, () => saveCanvas("canvas.why-map", "why.png")],
          [texts.export.whyNumbers, () => saveText("why.csv", whyCsv(store.why.value))],
        ] as const)),
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

function whyCsv(why: WhyMap | undefined): string {
  return csv(
    ["row", "column", "ink", "value"],
    Array.from(why?.values ?? [], (value, i) => [
      Math.floor(i / 28) + 1,
      (i % 28) + 1,
      why?.pixels[i] ?? 0,
      value,
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

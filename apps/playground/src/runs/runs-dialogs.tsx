import type { JSX } from "preact";
import { PageDialogs } from "../app/page-dialogs.tsx";
import { ExportList, type ExportItem } from "../controls/export-list.tsx";
import { ShareLink } from "../controls/share-link.tsx";
import { csv } from "../export/csv.ts";
import { download } from "../export/download.ts";
import { saveText } from "../export/save-text.ts";
import type { RunRecord } from "../keep/run-record.ts";
import { runsTexts as texts } from "../texts/runs-texts.ts";
import type { RunsStore } from "./runs-store.ts";

/** The windows of the header on this page. */
export function RunsDialogs({ store }: { readonly store: RunsStore }): JSX.Element {
  return (
    <PageDialogs
      keys={texts.keys}
      share={() => {
        const link = store.chosen.value?.link;
        return link === undefined ? (
          <p class="hint">{texts.share.none}</p>
        ) : (
          <ShareLink label={texts.share.link} hash={link} />
        );
      }}
      files={() => <ExportList items={itemsOf(store)} />}
    />
  );
}

function itemsOf({ runs, chosen }: RunsStore): readonly ExportItem[] {
  const run = chosen.value;
  const { file } = run ?? {};
  return [
    ...(run === undefined
      ? []
      : [[texts.export.curves, () => saveText("curves.csv", curvesCsv(run))] as const]),
    [texts.export.table, () => saveText("runs.csv", tableCsv(runs.value ?? []))],
    ...(file === undefined
      ? []
      : [
          [
            texts.export.model,
            () => download("model.safetensors", new Blob([Uint8Array.from(file)])),
          ] as const,
        ]),
  ];
}

function curvesCsv({ curves }: RunRecord): string {
  return csv(
    ["epoch", "train_loss", "train_accuracy", "test_loss", "test_accuracy"],
    curves.map(({ epoch, train, test }) => [epoch, train.loss, train.accuracy, test.loss, test.accuracy]),
  );
}

function tableCsv(runs: readonly RunRecord[]): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return csv(
    [
      "name",
      "date",
      "epochs",
      "train_accuracy",
      "test_accuracy",
      "train_loss",
      "test_loss",
      "weights_hash",
      "settings",
    ],
    runs.map(({ name, date, epochs, last: { train, test }, hash, settings }) => [
      quoted(name),
      new Date(date).toISOString(),
      epochs,
      train.accuracy,
      test.accuracy,
      train.loss,
      test.loss,
      hash ?? null,
      quoted(
        Object.entries(settings)
          .map(([key, value]) => `${key}: ${value}`)
          .join("; "),
      ),
    ]),
  );
}

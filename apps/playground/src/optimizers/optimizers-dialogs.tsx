import type { JSX } from "preact";
import { PageDialogs } from "../app/page-dialogs.tsx";
import { ExportList, type ExportItem } from "../controls/export-list.tsx";
import { ShareLink } from "../controls/share-link.tsx";
import { csv } from "../export/csv.ts";
import { saveCanvas } from "../export/save-canvas.ts";
import { saveText } from "../export/save-text.ts";
import { optimizersTexts as texts } from "../texts/optimizers-texts.ts";
import type { OptimizersStore } from "./optimizers-store.ts";
import { updatesPerLoss } from "./race/race-protocol.ts";
import { standings } from "./race/standings.ts";
import { racerLabel } from "./racer.ts";

/** The windows of the header on this page. */
export function OptimizersDialogs({ store }: { readonly store: OptimizersStore }): JSX.Element {
  return (
    <PageDialogs
      keys={texts.keys}
      share={() => <ShareLink hash={store.hash()} />}
      files={() => <ExportList items={itemsOf(store)} />}
    />
  );
}

function itemsOf(store: OptimizersStore): readonly ExportItem[] {
  const { paths, map, results, curves } = texts.export;
  return store.tab.value === "descend"
    ? [
        [paths, () => saveText("paths.csv", pathsCsv(store))],
        [map, () => saveCanvas("canvas.descent-map", "descents.png")],
      ]
    : [
        [results, () => saveText("order.csv", orderCsv(store))],
        [curves, () => saveText("losses.csv", lossesCsv(store))],
      ];
}

function pathsCsv({ descend }: OptimizersStore): string {
  const { racers } = descend.config.value;
  const rows = descend.paths.value.flatMap((path, index) =>
    (path?.points ?? []).map(([x, y], step) => [
      racerLabel(racers, index).replaceAll(",", ""),
      step,
      x,
      y,
      path?.values[step] ?? null,
    ]),
  );
  return csv(["optimizer", "step", "x", "y", "f"], rows);
}

function orderCsv({ race }: OptimizersStore): string {
  const { racers } = race.config.value;
  return csv(
    [
      "place",
      "optimizer",
      "learning_rate",
      "updates",
      "gradients",
      "milliseconds",
      "loss",
      "accuracy",
      "state",
    ],
    standings(race.lanes.value, "updates").map(({ place, index, news }) => [
      place ?? null,
      racerLabel(racers, index).replaceAll(",", ""),
      racers[index]?.learningRate ?? null,
      news.updates,
      news.gradients,
      news.milliseconds,
      news.loss,
      news.accuracy,
      news.status,
    ]),
  );
}

function lossesCsv({ race }: OptimizersStore): string {
  const { racers } = race.config.value;
  const rows = race.curves.value.flatMap((losses, index) =>
    losses.map((loss, i) => [racerLabel(racers, index).replaceAll(",", ""), i * updatesPerLoss, loss]),
  );
  return csv(["optimizer", "update", "loss"], rows);
}

import type { JSX } from "preact";
import type { DialogName } from "../app/page-frame.ts";
import { Dialog } from "../controls/dialog.tsx";
import { Icon } from "../controls/icon.tsx";
import { csv } from "../export/csv.ts";
import { download } from "../export/download.ts";
import { CopyBox } from "../plane/dialogs/copy-box.tsx";
import { optimizersTexts } from "../texts/optimizers-texts.ts";
import { planeTexts } from "../texts/plane-texts.ts";
import type { OptimizersStore } from "./optimizers-store.ts";
import { updatesPerLoss } from "./race/race-protocol.ts";
import { standings } from "./race/standings.ts";
import { racerLabel } from "./racer.ts";

export interface OptimizersDialogsProps {
  readonly store: OptimizersStore;
  readonly name: DialogName;
  readonly onClose: () => void;
}

/** The windows of the header on this page. */
export function OptimizersDialogs({ store, name, onClose }: OptimizersDialogsProps): JSX.Element {
  switch (name) {
    case "share":
      return (
        <Dialog title={planeTexts.share.title} onClose={onClose}>
          <CopyBox
            label={planeTexts.share.link}
            text={`${location.origin}${location.pathname}${store.hash()}`}
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
        </Dialog>
      );
    case "keys":
      return (
        <Dialog title={planeTexts.keys.title} onClose={onClose}>
          <dl class="keys">
            {optimizersTexts.keys.map(([key, what]) => (
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

function exportsOf(store: OptimizersStore): readonly (readonly [label: string, run: () => void])[] {
  const texts = optimizersTexts.export;
  return store.tab.value === "descend"
    ? [
        [texts.paths, () => save("paths.csv", pathsCsv(store))],
        [texts.map, saveMap],
      ]
    : [
        [texts.results, () => save("order.csv", orderCsv(store))],
        [texts.curves, () => save("losses.csv", lossesCsv(store))],
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

function save(name: string, text: string): void {
  download(name, new Blob([text], { type: "text/csv" }));
}

function saveMap(): void {
  document.querySelector<HTMLCanvasElement>("canvas.descent-map")?.toBlob((blob) => {
    if (blob !== null) {
      download("descents.png", blob);
    }
  });
}

import type { JSX } from "preact";
import { palette } from "../../canvas/palette.ts";
import { Dialog } from "../../controls/dialog.tsx";
import { Icon } from "../../controls/icon.tsx";
import { curvesSvg } from "../../export/curves-svg.ts";
import { download } from "../../export/download.ts";
import { historyCsv } from "../../export/history-csv.ts";
import { networkSvg } from "../../export/network-svg.ts";
import { pointsCsv } from "../../export/points-csv.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { settingsKey } from "../store/config-of-model.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { hashOf } from "../url-state/link-to.ts";
import { OpenModel } from "./open-model.tsx";

const texts = planeTexts.export;

export interface ExportDialogProps {
  readonly store: PlaneStore;
  readonly onClose: () => void;
}

/** Everything that can be taken away as a file. */
export function ExportDialog({ store, onClose }: ExportDialogProps): JSX.Element {
  const { setup, frame, history, config } = store;
  const items: readonly (readonly [label: string, save: () => void])[] = [
    [texts.map, saveMap],
    [
      texts.networkPicture,
      () => withRun((made, shown) => save("network.svg", networkSvg(made, shown, palette.value))),
    ],
    [texts.curves, () => save("curves.svg", curvesSvg(history.value))],
    [texts.history, () => save("history.csv", historyCsv(history.value))],
    [texts.points, () => setup.value && save("points.csv", pointsCsv(setup.value))],
    [texts.model, () => void saveModel()],
  ];

  function withRun(
    use: (made: NonNullable<typeof setup.value>, shown: NonNullable<typeof frame.value>) => void,
  ): void {
    if (setup.value !== undefined && frame.value !== undefined) {
      use(setup.value, frame.value);
    }
  }

  async function saveModel(): Promise<void> {
    const file = await store.save({
      [settingsKey]: hashOf(config.value),
      epoch: String(frame.value?.epoch ?? 0),
    });
    if (file !== undefined) {
      download("model.safetensors", new Blob([Uint8Array.from(file)]));
    }
  }

  return (
    <Dialog title={texts.title} onClose={onClose}>
      <ul class="export-list">
        {items.map(([label, run]) => (
          <li key={label}>
            <button type="button" class="button" onClick={run}>
              <Icon name="download" />
              {label}
            </button>
          </li>
        ))}
      </ul>
      <OpenModel
        onOpen={(file) => {
          onClose();
          void file.arrayBuffer().then((bytes) => store.open(new Uint8Array(bytes)));
        }}
      />
    </Dialog>
  );
}

function save(name: string, text: string): void {
  download(name, new Blob([text], { type: name.endsWith(".svg") ? "image/svg+xml" : "text/csv" }));
}

function saveMap(): void {
  document.querySelector<HTMLCanvasElement>("canvas.map")?.toBlob((blob) => {
    if (blob !== null) {
      download("map.png", blob);
    }
  });
}

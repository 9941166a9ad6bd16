import type { JSX } from "preact";
import { palette } from "../../canvas/palette.ts";
import { openDialog } from "../../app/page-frame.ts";
import { ExportList, type ExportItem } from "../../controls/export-list.tsx";
import { OpenModel } from "../../controls/open-model.tsx";
import { curvesSvg } from "../../export/curves-svg.ts";
import { download } from "../../export/download.ts";
import { historyCsv } from "../../export/history-csv.ts";
import { networkSvg } from "../../export/network-svg.ts";
import { pointsCsv } from "../../export/points-csv.ts";
import { saveCanvas } from "../../export/save-canvas.ts";
import { saveText } from "../../export/save-text.ts";
import { planeDialogTexts } from "../../texts/plane-dialog-texts.ts";
import { settingsKey } from "../store/config-of-model.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { hashOf } from "../url-state/hash-of.ts";

const texts = planeDialogTexts.export;

/** Everything that can be taken away as a file, and the way back for a network. */
export function PlaneFiles({ store }: { readonly store: PlaneStore }): JSX.Element {
  const { setup, frame, history, config } = store;
  const items: readonly ExportItem[] = [
    [texts.map, () => saveCanvas("canvas.map", "map.png")],
    [
      texts.networkPicture,
      () => withRun((made, shown) => saveText("network.svg", networkSvg(made, shown, palette.value))),
    ],
    [texts.curves, () => saveText("curves.svg", curvesSvg(history.value))],
    [texts.history, () => saveText("history.csv", historyCsv(history.value))],
    [texts.points, () => setup.value && saveText("points.csv", pointsCsv(setup.value))],
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
    <>
      <ExportList items={items} />
      <OpenModel
        hint={planeDialogTexts.open.hint}
        onOpen={(file) => {
          openDialog.value = undefined;
          void file.arrayBuffer().then((bytes) => store.open(new Uint8Array(bytes)));
        }}
      />
    </>
  );
}

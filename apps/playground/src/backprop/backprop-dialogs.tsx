import type { JSX } from "preact";
import { PageDialogs } from "../app/page-dialogs.tsx";
import { ExportList } from "../controls/export-list.tsx";
import { ShareLink } from "../controls/share-link.tsx";
import { csv } from "../export/csv.ts";
import { saveText } from "../export/save-text.ts";
import { standaloneSvg } from "../export/standalone-svg.ts";
import { backpropTexts as texts } from "../texts/backprop-texts.ts";
import type { BackpropStore } from "./backprop-store.ts";
import { gradientRows } from "./model/gradient-rows.ts";

/** The windows of the header on this page. */
export function BackpropDialogs({ store }: { readonly store: BackpropStore }): JSX.Element {
  return (
    <PageDialogs
      keys={texts.keys}
      share={() => <ShareLink hash={store.hash()} />}
      files={() => (
        <ExportList
          items={[
            [texts.export.picture, savePicture],
            [texts.export.gradients, () => saveText("gradients.csv", gradientsCsv(store))],
          ]}
        />
      )}
    />
  );
}

function savePicture(): void {
  const picture = document.querySelector<SVGSVGElement>(".backprop-picture");
  if (picture !== null) {
    saveText("network.svg", standaloneSvg(picture));
  }
}

function gradientsCsv(store: BackpropStore): string {
  const rows = gradientRows(store.look.value, store.config.value);
  return csv(
    ["place", "gradient", "finite_difference"],
    rows.map(({ name, value, difference = null }) => [name, value, difference]),
  );
}

import type { JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { Panel } from "../../plane/panel.tsx";
import { digitsTexts } from "../../texts/digits-texts.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { ConfusionTable } from "./confusion-table.tsx";
import { ImageGallery } from "./image-gallery.tsx";

const texts = digitsTexts.confusion;

/** How many images of each class are read as each, and the images of a cell. */
export function ConfusionPanel({ store }: { readonly store: DigitsStore }): JSX.Element {
  const matrix = store.history.value.at(-1)?.matrix;
  const cell = store.cell.value;
  const { classNames = [] } = store.setup.value ?? {};
  const name = (label: number): string => classNames[label] ?? String(label);
  return (
    <Panel title={texts.title} class="confusion-panel">
      <p class="hint">{texts.help}</p>
      {matrix !== undefined && (
        <ConfusionTable
          matrix={matrix}
          names={classNames}
          chosen={cell}
          onChoose={(actual, predicted) => store.showCell(actual, predicted)}
        />
      )}
      {cell !== undefined && (
        <div class="cell-images" role="group" aria-label={texts.imagesLabel} aria-live="polite">
          <div class="panel-head">
            <h3>
              {texts.images(
                matrix?.[cell.actual]?.[cell.predicted] ?? cell.images.length,
                cell.images.length,
                name(cell.actual),
                name(cell.predicted),
              )}
            </h3>
            <IconButton icon="close" label={texts.close} onClick={() => store.hideCell()} />
          </div>
          <ImageGallery
            images={cell.images}
            classNames={classNames}
            onUse={(image) => store.useImage(image)}
          />
        </div>
      )}
    </Panel>
  );
}

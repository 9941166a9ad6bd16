import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { palette } from "../../canvas/palette.ts";
import { useDrawing } from "../../controls/use-drawing.ts";
import { Panel } from "../../plane/panel.tsx";
import { digitsTexts } from "../../texts/digits-texts.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { weightsImage } from "./weights-image.ts";

const texts = digitsTexts.weights;

/** The weights of the first layer as pictures, while they change. */
export function WeightsPanel({ store }: { readonly store: DigitsStore }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useDrawing(
    () => ({ pictures: store.frame.value?.pictures, colors: palette.value }),
    ({ pictures, colors }) => {
      if (pictures !== undefined && canvas.current !== null) {
        const image = weightsImage(pictures, colors);
        canvas.current.width = image.width;
        canvas.current.height = image.height;
        canvas.current.getContext("2d")?.putImageData(image, 0, 0);
      }
    },
    [store],
  );
  const pictures = store.frame.value?.pictures;
  const shown = pictures === undefined ? 0 : pictures.values.length / pictures.side ** 2;
  return (
    <Panel
      title={texts.title}
      class="weights-panel"
      aside={pictures && <span class="hint number">{texts.shown(shown, pictures.count)}</span>}
    >
      <canvas
        ref={canvas}
        class="weights"
        role="img"
        aria-label={texts.label(shown)}
        width={1}
        height={1}
        hidden={pictures === undefined}
      />
      <p class="hint">
        {pictures === undefined ? texts.none : pictures.side === 28 ? texts.help : texts.windows}
      </p>
    </Panel>
  );
}

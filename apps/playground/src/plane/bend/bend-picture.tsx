import type { JSX } from "preact";
import { classColors, palette } from "../../canvas/palette.ts";
import { useDrawing } from "../../controls/use-drawing.ts";
import { useWidth } from "../../controls/use-width.ts";
import { bendTexts } from "../../texts/bend-texts.ts";
import { unitSide } from "../../worker/protocol.ts";
import { unitIndex } from "../network/unit-index.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { bendOf } from "./bend.ts";
import { paintBend } from "./paint-bend.ts";

export interface BendPictureProps {
  readonly store: PlaneStore;
  readonly layer: number;
  /** The units that are the two axes. */
  readonly units: readonly [across: number, up: number];
}

/** The plane as two units of a layer see it, while they learn. */
export function BendPicture({ store, layer, units: [across, up] }: BendPictureProps): JSX.Element {
  const [canvas, width] = useWidth<HTMLCanvasElement>();
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  useDrawing(
    () => [store.frame.value, store.setup.value, palette.value, store.config.value.showTest] as const,
    ([frame, setup, colors, showTest]) => {
      const context = canvas.current?.getContext("2d");
      const units = setup?.widths.reduce((sum, count) => sum + count, 0) ?? 0;
      // Between two networks there are pictures of the one and sizes of the other.
      if (!context || frame?.units.length !== units * unitSide ** 2 || setup === undefined) {
        return;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const axes = [
        unitIndex(setup.widths, { layer, unit: across }),
        unitIndex(setup.widths, { layer, unit: up }),
      ] as const;
      paintBend(context, bendOf(frame, axes, setup.bounds), setup, {
        side: width,
        colors: classColors(colors, setup.classes),
        palette: colors,
        showTest,
      });
    },
    [width, layer, across, up],
  );
  return (
    <canvas
      ref={canvas}
      class="map"
      width={Math.round(width * ratio)}
      height={Math.round(width * ratio)}
      role="img"
      aria-label={bendTexts.picture(layer, across + 1, up + 1)}
    />
  );
}

import type { Palette, Rgb } from "../../canvas/palette.ts";
import type { WeightPictures } from "../worker/digits-protocol.ts";

/** Pixels between two pictures. */
const gap = 2;

/** Pictures of weights side by side: one colour below zero, another above, the colour of paper at zero. */
export function weightsImage({ side, values }: WeightPictures, colors: Palette): ImageData {
  const count = values.length / (side * side);
  const across = count <= 10 ? Math.min(5, count) : 6;
  // Small windows are drawn larger, or the gaps between them would be as wide as they are.
  const zoom = Math.max(1, Math.floor(28 / side));
  const cell = side * zoom + gap;
  const image = new ImageData(across * cell - gap, Math.ceil(count / across) * cell - gap);
  for (let unit = 0; unit < count; unit++) {
    const [left, top] = [(unit % across) * cell, Math.floor(unit / across) * cell];
    for (let y = 0; y < side * zoom; y++) {
      for (let x = 0; x < side * zoom; x++) {
        const place = Math.floor(y / zoom) * side + Math.floor(x / zoom);
        const value = (values[unit * side * side + place] ?? 0) / 127;
        const [red, green, blue] = mixed(
          colors.surface,
          value < 0 ? colors.negative : colors.positive,
          value,
        );
        image.data.set([red, green, blue, 255], ((top + y) * image.width + left + x) * 4);
      }
    }
  }
  return image;
}

function mixed(from: Rgb, to: Rgb, value: number): Rgb {
  const share = Math.abs(value);
  const channel = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * share;
  return [channel(0), channel(1), channel(2)];
}

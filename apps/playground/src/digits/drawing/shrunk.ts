import type { GreyImage } from "./grey-image.ts";

/** A part of a picture. */
export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a picture in another size: every new pixel is the mean over the area it covers. */
export function shrunk(
  { width, pixels }: GreyImage,
  box: PictureBox,
  toWidth: number,
  toHeight: number,
): GreyImage {
  const across = shares(box.width, toWidth);
  const down = shares(box.height, toHeight);
  const result = new Float64Array(toWidth * toHeight);
  down.forEach((rows, toRow) => {
    across.forEach((columns, toColumn) => {
      let sum = 0;
      for (const [row, high] of rows) {
        for (const [column, wide] of columns) {
          sum += high * wide * (pixels[(box.top + row) * width + box.left + column] ?? 0);
        }
      }
      result[toRow * toWidth + toColumn] = sum;
    });
  });
  return { width: toWidth, height: toHeight, pixels: result };
}

/** For each new place the old ones it covers, with their shares, which add up to 1. */
function shares(from: number, to: number): readonly (readonly (readonly [place: number, share: number])[])[] {
  return Array.from({ length: to }, (_, i) => {
    const [start, end] = [(i * from) / to, ((i + 1) * from) / to];
    const first = Math.floor(start);
    return Array.from({ length: Math.max(1, Math.ceil(end) - first) }, (_, k) => {
      const covered = Math.min(end, first + k + 1) - Math.max(start, first + k);
      return [Math.min(first + k, from - 1), covered / (end - start)] as const;
    });
  });
}

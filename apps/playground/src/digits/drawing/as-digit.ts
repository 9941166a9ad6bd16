/** Grey values from 0 to 255, row by row. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayLike<number>;
}

/** What is darker than this counts as paper. */
const paper = 32;

/**
 * A drawing as MNIST's makers would have made it: the strokes scaled to fit 20 of 28 pixels, their centre of mass in the
 * middle. A network trained on such pictures reads no others.
 *
 * @param image Light strokes on black.
 * @param side The side of the square that comes out.
 * @param inner The side of the square into which the strokes fit.
 * @returns Bytes; all zero for an empty drawing.
 */
export function asDigit(image: GreyImage, side = 28, inner = 20): Uint8Array {
  const pixels = new Uint8Array(side * side);
  const box = strokesOf(image);
  if (box === undefined) {
    return pixels;
  }
  const scale = inner / Math.max(box.width, box.height);
  const fit = (length: number): number => Math.max(1, Math.round(length * scale));
  const small = shrunk(image, box, fit(box.width), fit(box.height));
  const [x, y] = centreOf(small);
  const [left, top] = [Math.round(side / 2 - x), Math.round(side / 2 - y)];
  for (let row = 0; row < small.height; row++) {
    for (let column = 0; column < small.width; column++) {
      const [toRow, toColumn] = [top + row, left + column];
      if (toRow >= 0 && toRow < side && toColumn >= 0 && toColumn < side) {
        pixels[toRow * side + toColumn] = Math.round(small.pixels[row * small.width + column] ?? 0);
      }
    }
  }
  return pixels;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around everything that is not paper. */
function strokesOf({ width, height, pixels }: GreyImage): Box | undefined {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 0) > paper) {
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
    }
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** A part of a picture in another size: every new pixel is the mean over the area it covers. */
function shrunk({ width, pixels }: GreyImage, box: Box, toWidth: number, toHeight: number): GreyImage {
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

function centreOf({ width, height, pixels }: GreyImage): readonly [x: number, y: number] {
  let [mass, x, y] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = pixels[row * width + column] ?? 0;
      mass += value;
      x += value * (column + 0.5);
      y += value * (row + 0.5);
    }
  }
  return [x / mass, y / mass];
}

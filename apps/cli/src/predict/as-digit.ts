import type { DecodedImage } from "@gradkit/datasets";

/** Grey values from 0 to 255, row by row. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float64Array;
}

/** A picture in grey; what is transparent becomes white. */
export function toGrey({ width, height, channels, data }: DecodedImage): GreyImage {
  const pixels = Float64Array.from({ length: width * height }, (_, i) => {
    const at = i * channels;
    const hasAlpha = channels % 2 === 0;
    const grey = channels < 3 ? data[at]! : 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
    const opacity = hasAlpha ? data[at + channels - 1]! / 255 : 1;
    return grey * opacity + 255 * (1 - opacity);
  });
  return { width, height, pixels };
}

/** The picture with light strokes on black, as MNIST has them: turned around when its border is light. */
export function onBlack(image: GreyImage): GreyImage {
  const { width, height, pixels } = image;
  let [sum, count] = [0, 0];
  pixels.forEach((value, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) {
      sum += value;
      count++;
    }
  });
  return sum / count > 127 ? { width, height, pixels: pixels.map((value) => 255 - value) } : image;
}

/**
 * The picture as MNIST's makers would have made it: the strokes scaled to fit 20 of 28 pixels, their centre of mass in the
 * middle. A model trained on such pictures reads no others.
 *
 * @param side The side of the square that comes out.
 */
export function asDigit(image: GreyImage, side: number): GreyImage {
  const box = strokesOf(image);
  const inner = Math.round((side * 20) / 28);
  if (box === undefined) {
    return { width: side, height: side, pixels: new Float64Array(side * side) };
  }
  const scale = inner / Math.max(box.width, box.height);
  const small = resized(cropped(image, box), Math.max(1, Math.round(box.width * scale)), Math.max(1, Math.round(box.height * scale))); // prettier-ignore
  const [cx, cy] = centreOf(small);
  const [left, top] = [Math.round(side / 2 - cx), Math.round(side / 2 - cy)];
  const pixels = new Float64Array(side * side);
  small.pixels.forEach((value, i) => {
    const [x, y] = [left + (i % small.width), top + Math.floor(i / small.width)];
    if (x >= 0 && y >= 0 && x < side && y < side) {
      pixels[y * side + x] = value;
    }
  });
  return { width: side, height: side, pixels };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around everything that is not black. */
function strokesOf({ width, pixels }: GreyImage): Box | undefined {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  pixels.forEach((value, i) => {
    if (value > 32) {
      const [x, y] = [i % width, Math.floor(i / width)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  });
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function cropped({ width, pixels }: GreyImage, box: Box): GreyImage {
  const at = (i: number): number => (box.y + Math.floor(i / box.width)) * width + box.x + (i % box.width);
  return { ...box, pixels: Float64Array.from({ length: box.width * box.height }, (_, i) => pixels[at(i)]!) };
}

/** Every new pixel is the mean over the area it covers. */
export function resized({ width, height, pixels }: GreyImage, toWidth: number, toHeight: number): GreyImage {
  const across = shares(width, toWidth);
  const down = shares(height, toHeight);
  const result = Float64Array.from({ length: toWidth * toHeight }, (_, i) => {
    let sum = 0;
    for (const [y, v] of down[Math.floor(i / toWidth)]!) {
      for (const [x, h] of across[i % toWidth]!) {
        sum += v * h * pixels[y * width + x]!;
      }
    }
    return sum;
  });
  return { width: toWidth, height: toHeight, pixels: result };
}

/** For each new place the old ones it covers, with their shares, which add up to 1. */
function shares(from: number, to: number): readonly (readonly (readonly [number, number])[])[] {
  return Array.from({ length: to }, (_, i) => {
    const [start, end] = [(i * from) / to, ((i + 1) * from) / to];
    const first = Math.floor(start);
    return Array.from({ length: Math.max(1, Math.ceil(end) - first) }, (_, k) => {
      const covered = Math.min(end, first + k + 1) - Math.max(start, first + k);
      return [Math.min(first + k, from - 1), covered / (end - start)] as const;
    });
  });
}

function centreOf({ width, pixels }: GreyImage): readonly [number, number] {
  let [mass, x, y] = [0, 0, 0];
  pixels.forEach((value, i) => {
    mass += value;
    x += value * ((i % width) + 0.5);
    y += value * (Math.floor(i / width) + 0.5);
  });
  return [x / mass, y / mass];
}

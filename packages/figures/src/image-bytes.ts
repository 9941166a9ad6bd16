import { themeTokens } from "./theme-tokens.ts";

/** An image as numbers, row by row, the channels of a pixel side by side. */
export interface FigureImage {
  readonly pixels: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  /** Grey, or red, green and blue. Default 1. */
  readonly channels?: 1 | 3;
  readonly label?: string;
}

/** The bytes of an image whose numbers go from `low` (black) to `high` (white); what is not finite is black. */
export function imageBytes({ pixels }: FigureImage, [low, high]: readonly [number, number]): Uint8Array {
  const scale = high > low ? 255 / (high - low) : 0;
  return Uint8Array.from({ length: pixels.length }, (_, i) => {
    const value = ((pixels[i] ?? NaN) - low) * scale;
    return Number.isFinite(value) ? Math.max(0, Math.min(255, Math.round(value))) : 0;
  });
}

/** Red, green and blue of numbers around zero: orange below, blue above, a light neutral at zero; grey where not finite. */
export function divergingBytes({ pixels }: FigureImage, largest: number): Uint8Array {
  const [below, middle, above] = themeTokens.light.diverging.map((hex) =>
    [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)),
  );
  const bytes = new Uint8Array(pixels.length * 3);
  for (let i = 0; i < pixels.length; i++) {
    const value = pixels[i] ?? NaN;
    const size = largest === 0 ? 0 : Math.min(1, Math.abs(value) / largest);
    for (let channel = 0; channel < 3; channel++) {
      const end = (value < 0 ? below : above)?.[channel] ?? 0;
      const zero = middle?.[channel] ?? 0;
      bytes[3 * i + channel] = Number.isFinite(value) ? Math.round(zero + (end - zero) * size) : 128;
    }
  }
  return bytes;
}

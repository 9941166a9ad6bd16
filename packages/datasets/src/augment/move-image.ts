import type { ImagePixels } from "./augmentation.ts";

/** Moves an image by whole pixels; what comes in from outside is 0. */
export function moveImage(
  { values, height, width, channels }: ImagePixels,
  down: number,
  right: number,
): void {
  const before = values.slice();
  values.fill(0);
  const from = Math.max(0, -right);
  const to = Math.min(width, width - right);
  for (let row = Math.max(0, -down); row < Math.min(height, height - down) && from < to; row++) {
    const start = (row * width + from) * channels;
    values.set(
      before.subarray(start, (row * width + to) * channels),
      start + (down * width + right) * channels,
    );
  }
}

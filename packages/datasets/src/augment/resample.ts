import type { ImagePixels } from "./augmentation.ts";

/**
 * Gives every pixel the value that the image had at another place, interpolated between the four pixels around it;
 * outside of the image is 0.
 *
 * @param columns - for every pixel, row by row, where it is taken from; pixel centres are whole numbers
 * @param rows - likewise
 */
export function resample(
  { values, height, width, channels }: ImagePixels,
  columns: Float64Array,
  rows: Float64Array,
): void {
  const before = values.slice();
  for (let pixel = 0; pixel < height * width; pixel++) {
    const left = Math.floor(columns[pixel]!);
    const top = Math.floor(rows[pixel]!);
    const right = columns[pixel]! - left;
    const down = rows[pixel]! - top;
    for (let channel = 0; channel < channels; channel++) {
      let value = 0;
      for (let corner = 0; corner < 4; corner++) {
        const column = left + (corner & 1);
        const row = top + (corner >> 1);
        const weight = ((corner & 1) === 1 ? right : 1 - right) * (corner >> 1 === 1 ? down : 1 - down);
        if (weight !== 0 && column >= 0 && column < width && row >= 0 && row < height) {
          value += weight * before[(row * width + column) * channels + channel]!;
        }
      }
      values[pixel * channels + channel] = value;
    }
  }
}

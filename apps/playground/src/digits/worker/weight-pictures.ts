import { leaves, type Tree } from "@gradkit/tensor";
import type { WeightPictures } from "./digits-protocol.ts";

/** Pictures that are shown at most. */
const most = 36;

/**
 * The weights of the first layer as pictures: those from all pixels to a unit of a dense layer, or the window of a
 * convolution. Undefined where the first layer has other weights.
 */
export function weightPictures(params: Tree): WeightPictures | undefined {
  const [, first] = leaves(params).find(([, { shape }]) => shape.length > 1) ?? [];
  if (first === undefined) {
    return undefined;
  }
  const { shape } = first;
  const count = shape.at(-1) ?? 0;
  const [rows = 0, columns = 0, channels] = shape;
  const side = shape.length === 2 && rows === 784 ? 28 : rows;
  const isWindow = shape.length === 4 && rows === columns && channels === 1;
  if (side !== 28 && !isWindow) {
    return undefined;
  }
  const data = first.data();
  const shown = Math.min(most, count);
  const values = new Int8Array(shown * side * side);
  for (let unit = 0; unit < shown; unit++) {
    let largest = 0;
    for (let i = unit; i < data.length; i += count) {
      largest = Math.max(largest, Math.abs(data[i] ?? 0));
    }
    const scale = largest === 0 ? 0 : 127 / largest;
    for (let place = 0; place < side * side; place++) {
      values[unit * side * side + place] = Math.round((data[place * count + unit] ?? 0) * scale);
    }
  }
  return { side, count, values };
}

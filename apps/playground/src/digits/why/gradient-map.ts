import { fromData, grad, mul, scope, sum, type Tensor } from "@gradkit/tensor";
import type { Reader } from "../worker/reader.ts";
import type { AskedClass } from "./asked-class.ts";

/**
 * What each pixel adds to the score of a class, as far as the network is linear: the gradient of the score, times how far the
 * pixel is from paper. Where a class is held against another one it is the gradient of the difference of their scores.
 *
 * @param pixels 784 bytes.
 * @param classes How many scores the network gives.
 * @returns A number for each pixel; positive ones speak for the class.
 */
export function gradientMap(
  reader: Reader,
  pixels: Uint8Array,
  { target, rival }: AskedClass,
  classes: number,
): Float64Array {
  const inputs = reader.prepare(pixels);
  const paper = reader.prepare(new Uint8Array(pixels.length));
  const signs = Float64Array.from({ length: classes }, (_, label) =>
    label === target ? 1 : label === rival ? -1 : 0,
  );
  const slope = scope(() => {
    const asked = fromData(signs, [1, classes], reader.dtype);
    const score = (x: Tensor): Tensor => sum(mul(reader.apply(x), asked));
    return grad(score)(fromData(inputs, [1, ...reader.inputShape], reader.dtype));
  });
  return Float64Array.from(slope.data(), (by, i) => by * ((inputs[i] ?? 0) - (paper[i] ?? 0)));
}

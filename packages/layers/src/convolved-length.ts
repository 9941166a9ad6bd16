import { windowOver, type Shape } from "@gradkit/tensor";

/** How a window moves over a sequence. */
interface LengthOptions {
  readonly stride?: number;
  readonly padding?: number | "same";
  readonly dilation?: number;
}

/** The length of what a window makes of a sequence of shape `[length, channels]`. */
export function convolvedLength(
  layer: string,
  input: Shape,
  size: number,
  { stride = 1, padding = 0, dilation = 1 }: LengthOptions,
): number {
  const [length, channels] = input;
  if (length === undefined || channels === undefined || input.length !== 2) {
    throw new RangeError(`${layer}: expects sequences [length, channels], but got [${input.join(", ")}].`);
  }
  return windowOver(layer, [1, 1, length, channels], [1, size], {
    stride: [1, stride],
    padding: padding === "same" ? padding : [0, padding],
    dilation: [1, dilation],
  }).places[1];
}

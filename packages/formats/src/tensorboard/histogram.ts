import type { Tensor, TypedArray } from "@gradkit/tensor";
import type { MessageOf } from "../protobuf/message.ts";
import type { histogramProto } from "./messages.ts";

/**
 * The message for a histogram of `bins` equally wide bins from the smallest to the largest element. Elements that are
 * no finite numbers are left out; without any other, everything is zero.
 */
export function histogramMessage(
  values: Tensor | TypedArray | readonly number[],
  bins: number,
): MessageOf<(typeof histogramProto)["fields"]> {
  if (!Number.isInteger(bins) || bins < 1) {
    throw new RangeError(`histogram: bins must be a whole number of at least 1, but is ${bins}.`);
  }
  const finite = Float64Array.from("data" in values ? values.data() : values).filter(Number.isFinite);
  const { min, max, sum, sumSquares } = momentsOf(finite);
  // One value alone gets a bin around it, as NumPy has it.
  const [low, high] = min === max ? [min - 0.5, max + 0.5] : [min, max];
  const width = (high - low) / bins;
  const limits = Float64Array.from({ length: bins }, (_, i) => (i + 1) * width + low);
  limits[bins - 1] = high;
  const bucket = new Float64Array(bins);
  for (const value of finite) {
    bucket[binOf(value, low, high, limits)]! += 1;
  }
  return { min, max, num: finite.length, sum, sumSquares, bucketLimit: [...limits], bucket: [...bucket] };
}

function momentsOf(values: Float64Array): Record<"min" | "max" | "sum" | "sumSquares", number> {
  const moments = { min: values[0] ?? 0, max: values[0] ?? 0, sum: 0, sumSquares: 0 };
  for (const value of values) {
    moments.min = Math.min(moments.min, value);
    moments.max = Math.max(moments.max, value);
    moments.sum += value;
    moments.sumSquares += value * value;
  }
  return moments;
}

/** The bin whose upper limit is the first above the value; the last bin takes its own limit too. */
function binOf(value: number, low: number, high: number, limits: Float64Array): number {
  const bins = limits.length;
  let bin = Math.min(bins - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * bins)));
  // The division may be off by one at the edges, which the limits decide.
  while (bin > 0 && value < limits[bin - 1]!) {
    bin--;
  }
  while (bin < bins - 1 && value >= limits[bin]!) {
    bin++;
  }
  return bin;
}

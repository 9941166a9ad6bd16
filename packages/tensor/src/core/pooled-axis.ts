import { sizeOf } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { contiguous } from "../ops/contiguous.ts";
import { mean } from "../ops/mean.ts";
import { reshape } from "../ops/reshape.ts";
import { takeFlat } from "../ops/take-flat.ts";
import type { Tensor } from "../tensor.ts";
import { largestInSpans, meanOfSpans, spreadOverSpans } from "./spans.ts";

/** Cuts an axis into `count` spans (see {@link meanOfSpans}) and takes the mean of each. */
export function averagedAxis(x: Tensor, axis: number, count: number): Tensor {
  return alongAxis(x, axis, count, (whole) => {
    const [outer, length, inner] = whole.shape as [number, number, number];
    // Spans that do not overlap are an axis of their own.
    return length % count === 0
      ? mean(reshape(whole, [outer, count, length / count, inner]), { axes: 2 })
      : averaged(whole, count);
  });
}

/** Cuts an axis into `count` spans and takes the first largest element of each. */
export function largestAlongAxis(x: Tensor, axis: number, count: number): Tensor {
  return alongAxis(x, axis, count, (whole) => {
    const spans = empty([whole.shape[0]!, count, whole.shape[2]!], "int32");
    compute(largestInSpans, { whole, spans }, [spans]);
    return takeFlat(whole, spans);
  });
}

function alongAxis(x: Tensor, axis: number, count: number, pool: (whole: Tensor) => Tensor): Tensor {
  const { shape } = x;
  const [before, after] = [shape.slice(0, axis), shape.slice(axis + 1)];
  const whole = reshape(x, [sizeOf(before), shape[axis]!, sizeOf(after)]);
  return reshape(pool(whole), [...before, count, ...after]);
}

function averaged(whole: Tensor, count: number): Tensor {
  const [outer, length, inner] = whole.shape as [number, number, number];
  const spans = empty([outer, count, inner], whole.dtype);
  compute(meanOfSpans, { whole: contiguous(whole), spans }, [spans]);
  return record(spans, [whole], [(g) => spread(g, length)], { repeatable: true });
}

function spread(spans: Tensor, length: number): Tensor {
  const [outer, count, inner] = spans.shape as [number, number, number];
  const whole = empty([outer, length, inner], spans.dtype);
  compute(spreadOverSpans, { whole, spans: contiguous(spans) }, [whole]);
  return record(whole, [spans], [(g) => averaged(g, count)], { repeatable: true });
}

import { elements, type Kernel, type View } from "@gradkit/backend";

/**
 * Contiguous views `[outer, length, inner]` and `[outer, count, inner]`: the middle axis of the first is cut into as many
 * spans as the second one is long. Span `i` runs from `floor(i length / count)` to `ceil((i + 1) length / count)`, so that
 * spans overlap by one where the length does not divide evenly, as in PyTorch.
 */
export type SpanArguments = Record<"whole" | "spans", View>;

/** `spans[o, i, c]`: the mean of `whole[o, k, c]` over span `i`. */
export const meanOfSpans: Kernel<SpanArguments> = {
  name: "meanOfSpans",
  reference({ whole, spans }) {
    const [source, target] = [elements(whole), elements(spans)];
    const inner = whole.shape[2]!;
    forEachSpan(whole, spans, (start, end, to) => {
      for (let c = 0; c < inner; c++) {
        let total = 0;
        for (let k = 0; k < end - start; k++) {
          total += source[whole.offset + (start + k) * inner + c]!;
        }
        target[spans.offset + to * inner + c] = total / (end - start);
      }
    });
  },
};

/** The reverse: `spans[o, i, c]` over the length of span `i` is added to each of its elements, over zeros. */
export const spreadOverSpans: Kernel<SpanArguments> = {
  name: "spreadOverSpans",
  reference({ whole, spans }) {
    const [target, source] = [elements(whole), elements(spans)];
    const [outer, length, inner] = whole.shape as [number, number, number];
    target.fill(0, whole.offset, whole.offset + outer * length * inner);
    forEachSpan(whole, spans, (start, end, from) => {
      for (let k = start; k < end; k++) {
        for (let c = 0; c < inner; c++) {
          target[whole.offset + k * inner + c]! += source[spans.offset + from * inner + c]! / (end - start);
        }
      }
    });
  },
};

/** The position in `whole` of the first largest element of each span, int32; NaN counts as the largest. */
export const largestInSpans: Kernel<SpanArguments> = {
  name: "largestInSpans",
  reference({ whole, spans }) {
    const [source, target] = [elements(whole), elements(spans)];
    const inner = whole.shape[2]!;
    forEachSpan(whole, spans, (start, end, to) => {
      for (let c = 0; c < inner; c++) {
        let best = start * inner + c;
        for (let at = best + inner; at < end * inner; at += inner) {
          const value = source[whole.offset + at]!;
          const largest = source[whole.offset + best]!;
          if (value > largest || (Number.isNaN(value) && !Number.isNaN(largest))) {
            best = at;
          }
        }
        target[spans.offset + to * inner + c] = best;
      }
    });
  },
};

/** Visits every span with the rows of `inner` elements it covers in `whole`, and its own row in `spans`. */
function forEachSpan(
  whole: View,
  spans: View,
  visit: (start: number, end: number, row: number) => void,
): void {
  const [outer, length] = whole.shape as [number, number];
  const count = spans.shape[1]!;
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < count; i++) {
      const start = Math.floor((i * length) / count);
      const end = Math.ceil(((i + 1) * length) / count);
      visit(o * length + start, o * length + end, o * count + i);
    }
  }
}

import { asDigit } from "./as-digit.ts";
import { seenMarks, type Mark } from "./mark.ts";
import { paintMarks } from "./paint-marks.ts";

/** The side on which a drawing is measured. */
const side = 140;
/** A drawing as large as this has strokes of the width that the pen is set to. */
const usualSize = 0.62;

/**
 * What the network is shown of a drawing: 784 bytes, as MNIST's makers would have prepared them. A test image is taken as
 * it is. Undefined for empty paper.
 */
export function readMarks(marks: readonly Mark[]): Uint8Array | undefined {
  const seen = seenMarks(marks);
  const [first] = seen;
  if (seen.length === 1 && first?.kind === "image") {
    return first.pixels;
  }
  const context = new OffscreenCanvas(side, side).getContext("2d", { willReadFrequently: true });
  if (context === null || seen.length === 0) {
    return undefined;
  }
  paintMarks(context, withEvenStrokes(seen), side, [255, 255, 255], [0, 0, 0]);
  const { data } = context.getImageData(0, 0, side, side);
  const pixels = Uint8Array.from({ length: side * side }, (_, i) => data[i * 4] ?? 0);
  const digit = asDigit({ width: side, height: side, pixels });
  return digit.some((value) => value > 0) ? digit : undefined;
}

/**
 * The same strokes as wide as if the drawing had the usual size: scaling a small one up would make them thick, and a large
 * one thin, and digits written by hand have neither.
 */
function withEvenStrokes(marks: readonly Mark[]): readonly Mark[] {
  const points = marks.flatMap((mark) => (mark.kind === "stroke" && !mark.erases ? mark.points : []));
  if (points.length === 0 || marks.some(({ kind }) => kind === "image")) {
    return marks;
  }
  const extent = (axis: 0 | 1): number => {
    const places = points.map((point) => point[axis]);
    return places.reduce((a, b) => Math.max(a, b)) - places.reduce((a, b) => Math.min(a, b));
  };
  const factor = Math.min(1.5, Math.max(0.3, Math.max(extent(0), extent(1)) / usualSize));
  return marks.map((mark) => (mark.kind === "stroke" ? { ...mark, width: mark.width * factor } : mark));
}

import type { GreyImage } from "./grey-image.ts";
import { seenMarks, type Mark } from "./mark.ts";
import { paintMarks } from "./paint-marks.ts";
import { shrunk } from "./shrunk.ts";

/** The side on which a drawing is measured: five times that of a picture, whose pixels so stay what they are. */
const side = 140;
/** A drawing as large as this has strokes of the width that the pen is set to. */
const usualSize = 0.62;

/** A drawing as pictures of 784 bytes. */
export interface ReadMarks {
  /** As it stands on the paper. */
  readonly before: Uint8Array;
  /** As the network is shown it. */
  readonly pixels: Uint8Array;
}

/**
 * What there is on the paper, and what the network is shown of it. A test image is taken as it is, also where something was
 * drawn or erased on it: it was prepared when its set was made. Undefined for empty paper.
 *
 * @param prepare Makes of a drawing what the makers of the set would have made.
 */
export function readMarks(
  marks: readonly Mark[],
  prepare: (drawing: GreyImage) => Uint8Array,
): ReadMarks | undefined {
  const seen = seenMarks(marks);
  const [first] = seen;
  if (first === undefined) {
    return undefined;
  }
  if (first.kind === "image") {
    const pixels = seen.length === 1 ? first.pixels : asItIs(painted(seen));
    return inked({ before: pixels, pixels });
  }
  const pixels = prepare(painted(withEvenStrokes(seen)));
  return inked({ before: asItIs(painted(seen)), pixels });
}

function inked(read: ReadMarks): ReadMarks | undefined {
  return read.pixels.some((value) => value > 0) ? read : undefined;
}

/** Light strokes on black. */
function painted(marks: readonly Mark[]): GreyImage {
  const context = new OffscreenCanvas(side, side).getContext("2d", { willReadFrequently: true });
  if (context === null) {
    return { width: side, height: side, pixels: new Uint8Array(side * side) };
  }
  paintMarks(context, marks, side, [255, 255, 255], [0, 0, 0], false);
  const { data } = context.getImageData(0, 0, side, side);
  const pixels = Uint8Array.from({ length: side * side }, (_, i) => data[i * 4] ?? 0);
  return { width: side, height: side, pixels };
}

/** Neither scaled to a size of its own nor moved. */
function asItIs(image: GreyImage): Uint8Array {
  const { pixels } = shrunk(image, { left: 0, top: 0, width: side, height: side }, 28, 28);
  return Uint8Array.from(pixels, Math.round);
}

/**
 * The same strokes as wide as if the drawing had the usual size: scaling a small one up would make them thick, and a large
 * one thin, and digits written by hand have neither.
 */
function withEvenStrokes(marks: readonly Mark[]): readonly Mark[] {
  const points = marks.flatMap((mark) => (mark.kind === "stroke" && !mark.erases ? mark.points : []));
  if (points.length === 0) {
    return marks;
  }
  const extent = (axis: 0 | 1): number => {
    const places = points.map((point) => point[axis]);
    return places.reduce((a, b) => Math.max(a, b)) - places.reduce((a, b) => Math.min(a, b));
  };
  const factor = Math.min(1.5, Math.max(0.3, Math.max(extent(0), extent(1)) / usualSize));
  return marks.map((mark) => (mark.kind === "stroke" ? { ...mark, width: mark.width * factor } : mark));
}

/** Width and height of the images, in pixels. */
export const SIDE = 28;

/** Brightness of 28x28 pixels from 0 (paper) to 1, row by row. */
export type Canvas = Float64Array;

/** An empty sheet of paper. */
export function newCanvas(): Canvas {
  return new Float64Array(SIDE * SIDE);
}

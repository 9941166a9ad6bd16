import type { Shape } from "@gradkit/tensor";

/** How many inputs one output sums over, and how many outputs one input reaches, for weights of this shape. */
export function fans(shape: Shape): { readonly fanIn: number; readonly fanOut: number } {
  const [fanIn, fanOut] = shape.slice(-2);
  if (fanIn === undefined || fanOut === undefined) {
    throw new RangeError(
      `An initializer that looks at the fans needs weights with two axes or more, but the shape is [${shape.join(", ")}].`,
    );
  }
  const field = shape.slice(0, -2).reduce((product, length) => product * length, 1);
  return { fanIn: fanIn * field, fanOut: fanOut * field };
}

import type { Sizes } from "./backprop-config.ts";

/** What can be set: inputs, and the weights and biases of both layers. */
export type PartName = "x" | "W" | "b" | "V" | "c";

/** The parts in the order of their numbers. */
export const partNames: readonly PartName[] = ["x", "W", "b", "V", "c"];

/** Parts that are learnt. */
export const parameterNames: readonly PartName[] = ["W", "b", "V", "c"];

/** All numbers by their part, matrices row by row. */
export type Parts = Readonly<Record<PartName, readonly number[]>>;

/** The shape of a part. */
export function shapeOf(name: PartName, { inputs, hidden, outputs }: Sizes): readonly number[] {
  const shapes = { x: [inputs], W: [inputs, hidden], b: [hidden], V: [hidden, outputs], c: [outputs] };
  return shapes[name];
}

/** How many numbers there are in a part. */
export function countOf(name: PartName, sizes: Sizes): number {
  return shapeOf(name, sizes).reduce((product, size) => product * size, 1);
}

/** Takes numbers apart. */
export function toParts(numbers: readonly number[], sizes: Sizes): Parts {
  let start = 0;
  const take = (name: PartName): readonly number[] => {
    const count = countOf(name, sizes);
    start += count;
    return numbers.slice(start - count, start);
  };
  return { x: take("x"), W: take("W"), b: take("b"), V: take("V"), c: take("c") };
}

/** Puts parts together again. */
export function fromParts(parts: Parts): readonly number[] {
  return partNames.flatMap((name) => parts[name]);
}

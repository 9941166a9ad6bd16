import type { Tensor } from "../tensor.ts";

/** Throws in words when a tensor's memory was freed. */
export function requireAlive(x: Tensor): void {
  if (x.block.released) {
    throw new Error(
      `This tensor of shape [${x.shape.join(", ")}] was freed: the scope that made it has ended, it was disposed of, ` +
        `or it was a gradient that a later call of the same function replaced. ` +
        `Return it from the scope, or call keep() on it before.`,
    );
  }
}

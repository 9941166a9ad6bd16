import type { Block, View } from "@gradkit/backend";

type Movable = { block: Block; offset: number };

/** Points a view at the memory of the tensor it was made of, `delta` elements further on. */
export function follow(view: View, source: View, delta = 0): void {
  if (view !== source) {
    const movable = view as Movable;
    movable.block = source.block;
    movable.offset = source.offset + delta;
  }
}

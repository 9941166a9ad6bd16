import { bytesPerElement, type Memory, type TypedArray, type View } from "@gradkit/backend";
import * as fc from "fast-check";

/** How a test lays a view out in its block. */
export interface Layout {
  /** Axes from the slowest to the fastest in memory. */
  readonly order: readonly number[];
  /** Only every so many-th element along an axis belongs to the view. */
  readonly spacing: readonly number[];
  /** Axes that are walked backwards. */
  readonly flipped: readonly boolean[];
  /** Axes along which one element is repeated; never in outputs. */
  readonly repeated: readonly boolean[];
  /** Elements before the first one. */
  readonly lead: number;
}

/** Layouts of `rank` axes: contiguous, transposed, sliced, and seldom flipped or broadcast. */
export function layouts(rank: number, output = false): fc.Arbitrary<Layout> {
  const axes = { minLength: rank, maxLength: rank };
  const order = Array.from({ length: rank }, (_, axis) => axis);
  const rare = fc.integer({ min: 0, max: 9 }).map((x) => x === 9);
  return fc.record({
    order: fc.oneof(fc.constant(order), fc.shuffledSubarray(order, axes)),
    spacing: fc.array(fc.constantFrom(1, 1, 1, 1, 2, 3), axes),
    flipped: fc.array(rare, axes),
    repeated: fc.array(output ? fc.constant(false) : rare, axes),
    lead: fc.constantFrom(0, 0, 1, 5),
  });
}

/** The layout of an ordinary contiguous view. */
export function plain(rank: number): Layout {
  const each = <T>(value: T): T[] => new Array<T>(rank).fill(value);
  return {
    order: each(0).map((_, axis) => axis),
    spacing: each(1),
    flipped: each(false),
    repeated: each(false),
    lead: 0,
  };
}

/** A view of `shape` in a new block whose elements, also those between the view's own, come from `next`. */
export function makeView(
  memory: Memory,
  dtype: "float32" | "float64" | "int32",
  shape: readonly number[],
  layout: Layout,
  next: (index: number) => number,
): View {
  const strides = new Array<number>(shape.length).fill(0);
  let offset = layout.lead;
  let stride = 1;
  for (const axis of layout.order.toReversed()) {
    if (layout.repeated[axis] === true) {
      continue;
    }
    const step = stride * layout.spacing[axis]!;
    const last = Math.max(shape[axis]! - 1, 0);
    strides[axis] = layout.flipped[axis] === true ? -step : step;
    offset += layout.flipped[axis] === true ? step * last : 0;
    stride = step * Math.max(shape[axis]!, 1);
  }
  const block = memory.allocate((layout.lead + stride + 3) * bytesPerElement(dtype));
  const elements = memory.array(block, dtype);
  for (let i = 0; i < elements.length; i++) {
    elements[i] = next(i);
  }
  return { block, dtype, shape, strides, offset };
}

/** The same view over a copy of its block in another memory. */
export function twin(view: View, memory: Memory): View {
  const block = memory.allocate(view.block.byteLength);
  memory.array(block, "uint8").set(view.block.memory.array(view.block, "uint8"));
  return { ...view, block };
}

/** All elements of a view's block, also those outside the view, copied. */
export function contents(view: View): TypedArray {
  return view.block.memory.array(view.block, view.dtype).slice();
}

/** Small whole numbers from a seed, whose products and sums are exact in any order and precision. */
export function wholeNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 28) - 8;
  };
}

import {
  bytesPerElement,
  sizeOf,
  type DType,
  type Memory,
  type TypedArray,
  type View,
} from "@gradkit/backend";
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

/** Layouts of views of `rank` axes: mostly contiguous ones, also transposed, sliced, flipped, broadcast, misaligned. */
export function layouts(rank: number, output = false): fc.Arbitrary<Layout> {
  const axes = { minLength: rank, maxLength: rank };
  const contiguous = fc.constant(Array.from({ length: rank }, (_, axis) => axis));
  const rare = (depth: number): fc.Arbitrary<boolean> =>
    fc.integer({ min: 0, max: depth }).map((x) => x === depth);
  return fc.record({
    order:
      rank < 2
        ? contiguous
        : fc.oneof(contiguous, fc.shuffledSubarray(Array.from(contiguousAxes(rank)), axes)),
    spacing: fc.array(fc.constantFrom(1, 1, 1, 1, 2, 3), axes),
    flipped: fc.array(rare(12), axes),
    repeated: fc.array(output ? fc.constant(false) : rare(4), axes),
    lead: fc.constantFrom(0, 0, 1, 2, 3, 5),
  });
}

function contiguousAxes(rank: number): number[] {
  return Array.from({ length: rank }, (_, axis) => axis);
}

/** The layout of an ordinary contiguous view. */
export function plain(rank: number): Layout {
  const each = <T>(value: T): T[] => new Array<T>(rank).fill(value);
  return {
    order: contiguousAxes(rank),
    spacing: each(1),
    flipped: each(false),
    repeated: each(false),
    lead: 0,
  };
}

/** A view of `shape` in a new block, whose elements (also those between the view's own) come from `next`. */
export function makeView(
  memory: Memory,
  dtype: DType,
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

/** A second view like `view` over a copy of its block. */
export function twin(view: View): View {
  const { memory } = view.block;
  const block = memory.allocate(view.block.byteLength);
  memory.array(block, "uint8").set(memory.array(view.block, "uint8"));
  return { ...view, block };
}

/** All elements of a view's block, also those outside the view, copied. */
export function contents(view: View): TypedArray {
  return view.block.memory.array(view.block, view.dtype).slice();
}

/** Numbers from a seed: the same for every engine (a linear congruential generator, good enough for test data). */
export function numbers(seed: number, map: (uniform: number) => number = (u) => u * 4 - 2): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return map(state / 2 ** 32);
  };
}

/** Every number a kernel might stumble over. */
export const extremes = [
  ...[
    0,
    -0,
    1,
    -1,
    NaN,
    Infinity,
    -Infinity,
    1e5,
    -1e5,
    1e-5,
    -1e-5,
    88.7,
    -88.7,
    103.9,
    -103.9,
    0.625,
    -0.625,
  ],
  ...[
    1.4e-45, -1.4e-45, 1.1754942e-38, 1.1754944e-38, 3.4028235e38, -3.4028235e38, 5e-324, 1e300, -1e300, 0.5,
    20,
  ],
];

/** Shapes of up to four axes and up to a few thousand elements, also empty ones. */
export const shapes: fc.Arbitrary<number[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 19 }) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1, 37) },
    ),
    {
      maxLength: 4,
    },
  )
  .filter((shape) => sizeOf(shape) < 6000);

import type { Block, DType, Shape, TypedArray, View } from "@gradkit/backend";
import type { GraphNode } from "./autograd/graph-node.ts";
import { readElements } from "./memory/read-elements.ts";
import { releaseBlock } from "./memory/release-block.ts";
import { formatTensor } from "./format-tensor.ts";

/** Marks a tensor of any copy of this package, so that two copies in one program understand each other. */
const brand = Symbol.for("gradkit.tensor");

/**
 * An n-dimensional array of numbers.
 *
 * A tensor is a view: a shape and strides over a block of an engine's memory. Reshaping and transposing make new
 * views of the same block; every other operation makes a new tensor. Tensors are freed by the scopes they are
 * made in (see {@link scope}) and by the garbage collector; nobody has to dispose of them.
 *
 * @example
 * import { add, tensor } from "@gradkit/tensor";
 * const x = tensor([[1, 2], [3, 4]]);
 * console.log(x.shape, x.dtype); // [ 2, 2 ] float32
 * console.log(add(x, 1).toArray()); // [ [ 2, 3 ], [ 4, 5 ] ]
 */
export class Tensor implements View, Disposable {
  /** @internal How this tensor was computed, when gradients are being recorded. */
  node: GraphNode | undefined = undefined;

  /** @internal The tape it is computed on again and again, or its place there (see {@link replayed}). */
  origin: object | undefined = undefined;

  /** @internal Use `tensor`, `zeros`, `ones` or `full`. */
  constructor(
    /** @internal The bytes it looks at; an operation's result may move once, when it leaves its scope. */
    public block: Block,
    readonly dtype: DType,
    readonly shape: Shape,
    /** How many elements apart neighbours along each axis are. */
    readonly strides: readonly number[],
    /** Where the first element stands, in elements from the start of the block. */
    readonly offset: number,
    /** The number of elements. */
    readonly size: number,
  ) {}

  /** @internal */
  readonly [brand] = true;

  /** The number of axes; 0 for a single number. */
  get rank(): number {
    return this.shape.length;
  }

  /**
   * A copy of the elements in row-major order, in an ordinary typed array; booleans are bytes of 0 and 1.
   *
   * @throws Error when the tensor's memory was freed.
   */
  data(): TypedArray {
    return readElements(this);
  }

  /**
   * The one number in a tensor of one element.
   *
   * @throws RangeError when there is not exactly one element.
   */
  item(): number {
    if (this.size !== 1) {
      throw new RangeError(
        `item() needs a tensor of one element, but this one has shape [${this.shape.join(", ")}]. ` +
          `Use data() or toArray() for all elements.`,
      );
    }
    return readElements(this)[0]!;
  }

  /** The elements as nested arrays of numbers, a plain number when there are no axes. */
  toArray(): NestedNumbers {
    return nest(this.data(), this.shape, 0, 0).value;
  }

  /** NumPy's way of printing an array: aligned columns, the middle of long axes left out. */
  toString(): string {
    return formatTensor(this);
  }

  /** What Node prints for `console.log(tensor)`. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `Tensor${formatTensor(this)}`;
  }

  /** Frees the memory at once, for this tensor and every view of it; reading any of them afterwards throws. */
  [Symbol.dispose](): void {
    releaseBlock(this.block);
  }
}

/** Arrays of numbers, nested as deep as a tensor has axes. */
export type NestedNumbers = number | NestedNumbers[];

/**
 * Whether a value is a tensor, of this or another copy of the package.
 *
 * @example
 * import { isTensor, tensor } from "@gradkit/tensor";
 * console.log(isTensor(tensor([1])), isTensor([1])); // true false
 */
export function isTensor(value: unknown): value is Tensor {
  return typeof value === "object" && value !== null && brand in value;
}

function nest(
  data: TypedArray,
  shape: Shape,
  axis: number,
  start: number,
): { readonly value: NestedNumbers; readonly end: number } {
  if (axis === shape.length) {
    return { value: data[start]!, end: start + 1 };
  }
  const values: NestedNumbers[] = [];
  let at = start;
  for (let i = 0; i < shape[axis]!; i++) {
    const { value, end } = nest(data, shape, axis + 1, at);
    values.push(value);
    at = end;
  }
  return { value: values, end: at };
}

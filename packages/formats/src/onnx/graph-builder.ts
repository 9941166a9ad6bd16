import { sizeOf, transpose, type Shape, type Tensor } from "@gradkit/tensor";
import type { StoredArray } from "../arrays/stored-array.ts";
import { toStored } from "../arrays/to-stored.ts";
import type { Attribute } from "./attributes.ts";
import { onnxTypes } from "./element-types.ts";
import type { NodeMessage, TensorMessage } from "./messages.ts";

/** An ONNX graph while it is being built: its nodes in order, and its constants by name. */
export class GraphBuilder {
  readonly nodes: NodeMessage[] = [];
  readonly #constants = new Map<string, TensorMessage>();
  readonly #taken = new Map<string, number>();
  /** The path of the layer being written, which names its nodes. */
  path = "";

  /** The names in use from the start: those of input and output. */
  constructor(names: readonly string[]) {
    names.forEach((name) => this.#taken.set(name, 1));
  }

  get constants(): readonly TensorMessage[] {
    return [...this.#constants.values()];
  }

  /** Adds a node and gives the name of its output, or of output `wanted` of several. */
  node(
    opType: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, Attribute>> = {},
    wanted = 0,
  ): string {
    const name = this.#unique(this.path === "" ? opType : `${this.path}/${opType}`);
    this.nodes.push({
      input: inputs,
      // Outputs that nobody wants have no name.
      output: [...Array.from({ length: wanted }, () => ""), name],
      name,
      opType,
      attribute: Object.entries(attributes).map(([key, value]) => ({ name: key, ...value })),
    });
    return name;
  }

  /** A parameter, with its axes permuted where ONNX has them in another order, as float32 under its own path. */
  parameter(path: string, tensor: Tensor, axes?: readonly number[]): string {
    if (!this.#constants.has(path)) {
      if (this.#taken.has(path)) {
        throw new RangeError(
          `exportOnnx: "${path}" is the name of a parameter and of something else. Choose another inputName or outputName.`,
        );
      }
      this.#add(path, toStored(axes === undefined ? tensor : transpose(tensor, axes), "float32"));
      this.#taken.set(path, 1);
    }
    return path;
  }

  /** Constant numbers. */
  floats(name: string, shape: Shape, values: ArrayLike<number>): string {
    return this.#constant(name, "float32", shape, Float32Array.from(values));
  }

  /** A list of whole numbers, as shapes and axes are. */
  ints(name: string, values: readonly number[]): string {
    return this.#constant(name, "int64", [values.length], BigInt64Array.from(values, BigInt));
  }

  /** Constant truth values. */
  bools(name: string, shape: Shape, values: Uint8Array): string {
    return this.#constant(name, "bool", shape, values);
  }

  #constant(name: string, dtype: StoredArray["dtype"], shape: Shape, values: ArrayBufferView): string {
    const unique = this.#unique(this.path === "" ? name : `${this.path}/${name}`);
    this.#add(unique, {
      dtype,
      shape,
      bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    });
    return unique;
  }

  #add(name: string, { dtype, shape, bytes }: StoredArray): void {
    this.#constants.set(name, { name, dims: shape, dataType: onnxTypes[dtype], rawData: bytes });
  }

  #unique(name: string): string {
    const times = this.#taken.get(name) ?? 0;
    this.#taken.set(name, times + 1);
    return times === 0 ? name : this.#unique(`${name}_${times}`);
  }
}

/** As many ones or zeros as a shape has elements. */
export function repeated(value: number, shape: Shape): Float32Array {
  return new Float32Array(sizeOf(shape)).fill(value);
}

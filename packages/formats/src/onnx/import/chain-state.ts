import type { Shape, Tensor, Tree } from "@gradkit/tensor";
import type { LayerDescription } from "../layer-description.ts";
import type { NodeReader } from "./node-reader.ts";

/** What is known while a chain of nodes is read: the layers so far, and what flows out of the last one. */
export class ChainState {
  readonly layers: LayerDescription[] = [];
  readonly params: Tree[] = [];
  readonly buffers: Tree[] = [];
  /** Whether channels stand right after the batch; undefined until a node shows it. */
  channelsFirst: boolean | undefined = undefined;
  /** The shape of the images that were flattened with their channels first, until the weights behind are put in order. */
  flattened: Shape | undefined = undefined;

  /** @param shape - the shape of one sample, in the file's order until `channelsFirst` is known, then channels last */
  constructor(public shape: Shape) {}

  add(layer: LayerDescription, shape: Shape, params: Tree = {}, buffers: Tree = {}): void {
    this.layers.push(layer);
    this.params.push(params);
    this.buffers.push(buffers);
    this.shape = shape;
  }

  /** For nodes that want channels first: checks it, or learns it at the first of them. */
  requireChannelsFirst(node: NodeReader, axes: number): void {
    if (this.shape.length !== axes + 1) {
      throw node.refuse(`wants ${axes} axes of places, but gets samples of shape [${this.shape.join(", ")}]`);
    }
    if (this.channelsFirst === undefined) {
      this.shape = [...this.shape.slice(1), ...this.shape.slice(0, 1)];
      this.channelsFirst = true;
    }
    if (!this.channelsFirst) {
      throw node.refuse("wants channels right after the batch, but they come last");
    }
  }

  /** For nodes that work along the last axis: checks that it is the one of the features. */
  requireFeaturesLast(node: NodeReader): void {
    if (this.channelsFirst === true && this.shape.length > 1) {
      throw node.refuse("works along the last axis, but the channels stand right after the batch");
    }
    this.channelsFirst = this.shape.length > 1 ? false : this.channelsFirst;
  }

  /** The number of features, or channels. */
  get width(): number {
    const channel = this.channelsFirst === undefined && this.shape.length > 1 ? 0 : this.shape.length - 1;
    return this.shape[channel] ?? 0;
  }
}

/** Reads one node: adds its layers and changes what is known. May take the next node too, and then says so. */
export type NodeRule = (
  node: NodeReader,
  state: ChainState,
  next: NodeReader | undefined,
) => "took next" | undefined;

/** A tensor of one axis with this length. */
export function requireLength(node: NodeReader, what: string, tensor: Tensor, length: number): Tensor {
  if (tensor.size !== length) {
    throw node.refuse(`${what} has shape [${tensor.shape.join(", ")}], but ${length} numbers are wanted`);
  }
  return tensor;
}

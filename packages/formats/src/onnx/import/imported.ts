import type { Shape, Tree } from "@gradkit/tensor";
import type { LayerDescription } from "../layer-description.ts";

/** A model that was read from an ONNX file. */
export interface ImportedOnnx {
  /** The layers as plain data; `buildLayer` of `@gradkit/layers` makes them. */
  readonly model: LayerDescription;
  readonly params: Tree;
  /** The running means and variances of norms. */
  readonly buffers: Tree;
  /** The shape of one sample, channels last, without the batch axis; undefined where the file leaves a length open. */
  readonly inputShape: Shape | undefined;
}

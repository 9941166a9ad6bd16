import type { Shape } from "@gradkit/tensor";

/** One operation in the picture of a model. */
export interface GraphNode {
  /** Its name; slashes make groups that fold: `encoder/dense`. */
  readonly name: string;
  /** The kind of operation, such as `dense`. */
  readonly op: string;
  /** The names of the nodes whose outputs it takes. */
  readonly inputs?: readonly string[];
  /** The shape of its output; -1 for an axis of any length. */
  readonly shape?: Shape;
  /** A line of text about it. */
  readonly detail?: string;
}

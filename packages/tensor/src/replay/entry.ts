import type { Block, View } from "@gradkit/backend";
import type { GraphNode } from "../autograd/graph-node.ts";
import type { Tensor } from "../tensor.ts";

/** What an elementwise operation computes: the name of its kernel (undefined for a copy), and what it reads. */
export interface Elementwise {
  readonly kernel: string | undefined;
  /** Its operands, in the shape of the output; the tensors they are views of are `a`, `b` and `c` of the entry. */
  readonly operands: readonly View[];
}

/** An operation, as it is written down. */
export interface Operation {
  /** What names it: its kernel, or a marker. */
  readonly op: object;
  readonly a?: Tensor | undefined;
  readonly b?: Tensor | undefined;
  readonly c?: Tensor | undefined;
  /** Everything else it was given. */
  readonly settings?: unknown;
  readonly output: Tensor;
  /** Computes it again into the same memory. */
  readonly run: () => void;
  /** What it computes, if it can be joined with others. */
  readonly elementwise?: Elementwise;
  /** Whether it only looks at memory, or makes what nothing else writes: it may run before those in front of it. */
  readonly isLight?: boolean;
}

/** An operation on a tape. */
export interface Entry extends Operation {
  /** Whether gradients were being recorded. */
  readonly recorded: boolean;
  /** How the output was computed, when gradients were being recorded. */
  readonly node: GraphNode | undefined;
  /** The tensor in whose memory the output was computed, if that was offered. */
  readonly place: Tensor | undefined;
  /** The block that was made for the output. */
  readonly block: Block | undefined;
}

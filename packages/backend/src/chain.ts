import type { View } from "./view.ts";

/** How an input of a {@link Chain} lies under its rows and columns. */
export type ChainReach = "all" | "row" | "column" | "one";

/**
 * A chain of elementwise operations, to be computed in one pass: every operand is a value that was computed or read before, so
 * nothing but inputs and outputs goes through memory.
 *
 * Values are numbered: first the inputs, then the results of the steps. All are of one type, and `rows` times `columns` large.
 */
export interface Chain {
  readonly dtype: "float32" | "float64";
  readonly rows: number;
  readonly columns: number;
  /**
   * What is read: as many elements as there are (`all`), one row for all rows, one number for each row (`column`) or `one`
   * number, without gaps. The views may have moved whenever the chain is run.
   */
  readonly inputs: readonly { readonly view: View; readonly reach: ChainReach }[];
  /** The operations in order, by the names of their kernels. */
  readonly steps: readonly { readonly kernel: string; readonly operands: readonly number[] }[];
  /** What is written, after everything was read at that place; likewise without gaps. */
  readonly outputs: readonly { readonly value: number; readonly view: View }[];
}

/** The part of an engine that joins elementwise operations. */
export interface ChainCompiler {
  /** Whether a kernel can be part of a chain. */
  supports(kernel: string): boolean;
  /** How to compute a chain, again and again; undefined when it cannot be joined. */
  compile(chain: Chain): (() => void) | undefined;
}

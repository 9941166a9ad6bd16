import type { Cut } from "./cut.ts";

/** The two ways of dividing a kernel over panels of `rows` x `columns`. */
export interface ElementwiseCuts {
  readonly byRows: Cut;
  readonly byColumns: Cut;
}

/** Shares of a row are this many elements or a multiple: at least a cache line, so that no two threads write to one. */
const columnUnit = 64;

/**
 * How to divide a kernel whose arguments are `lead` others, rows, columns, and an address, a row stride and a column
 * stride for each operand, whose elements have `bytes[i]` bytes.
 */
export function elementwiseCuts(lead: number, bytes: readonly number[]): ElementwiseCuts {
  const addressOf = (operand: number): number => lead + 2 + 3 * operand;
  return {
    byRows: {
      count: lead,
      unit: 1,
      moves: bytes.map((size, i) => ({ address: addressOf(i), stride: addressOf(i) + 1, bytes: size })),
    },
    byColumns: {
      count: lead + 1,
      unit: columnUnit,
      moves: bytes.map((size, i) => ({ address: addressOf(i), stride: addressOf(i) + 2, bytes: size })),
    },
  };
}

// A micro-tile has 4 rows and 32 bytes of columns (8 float32, 4 float64): its 8 accumulators, two vectors of B and
// the splats of A fit in the 16 registers of x64. Where the compiler joins two vectors in one register of 256 bits, a
// tile has twice the columns, so that there are 8 such accumulators again. KC rows of such a panel (10 or 20 KB) and a
// packed block of A (30 KB of float32) nearly fill an L1 cache of 48 KB, or come from L2; the packed block of B from L2 or L3.

/** Rows of a micro-tile. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
export const MR: i32 = 4;

/** Bytes of a row of a micro-tile. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
export const NR_BYTES: i32 = isDefined(WIDE_VECTORS) ? 64 : 32;

/** Vectors in a row of a micro-tile. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
export const NR_VECTORS: i32 = NR_BYTES / 16;

/** The most products that are summed in registers before they are added to the output. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
export const KC: i32 = 320;

/** How many products are summed in registers: blocks of about the same length, at most KC. It defines the summation order. */
export function depthOf(k: i32): i32 {
  const blocks = (k + KC - 1) / KC;
  return ((k + blocks - 1) / blocks + 7) & ~7;
}

/** Rows of a packed block of A. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
export const MC: i32 = 24;

/** Bytes of a row of a packed block of B. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
export const NC_BYTES: i32 = 4096;

/** Bytes of the place for one micro-tile that does not fit in the output. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
export const TILE_BYTES: i32 = 256;

/** Bytes of scratch memory that a matrix product needs: the tile, the block of B, the block of A (of float64). */
export function matmulScratchBytes(): i32 {
  return TILE_BYTES + KC * NC_BYTES + MC * KC * 8;
}

import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type Gemm = KernelExports["sgemm"];

/** The bytes of the numbers of each product. */
const sizes = {
  sgemm: 4,
  dgemm: 8,
  packedFloat32: 4,
  packedFloat64: 8,
  sweptFloat32: 4,
  sweptFloat64: 8,
} as const;

/** Products of numbers from which on threads pay: bench/threads.mjs. */
const least = 150_000;

/** Which argument is the working space. */
const scratchArgument = 12;

/**
 * A matrix product that is shared by rows or by columns, whichever there are more of, so that the smaller matrix is
 * packed by every thread. Shares are whole tiles, so none is a single row or column, which would be summed otherwise.
 */
export function splitMatmul(team: Team, name: keyof typeof sizes, compute: Gemm): Gemm {
  const kernel = team.indexOf(name);
  const bytes = sizes[name];
  const byRows: Cut = {
    count: 0,
    unit: 4,
    moves: [
      { address: 3, stride: 4, bytes },
      { address: 9, stride: 10, bytes },
    ],
  };
  const byColumns: Cut = {
    count: 1,
    unit: 64 / bytes,
    moves: [
      { address: 6, stride: 8, bytes },
      { address: 9, stride: 11, bytes },
    ],
  };
  return (m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch) => {
    if (!team.helps(m * n * k, least)) {
      compute(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
    } else {
      const args = [m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch];
      team.run(kernel, args, m >= n ? byRows : byColumns, scratchArgument);
    }
  };
}

import type { KernelExports } from "../generated/kernels.ts";
import { elementwiseCuts } from "./elementwise-cuts.ts";
import type { Team } from "./team.ts";

type Copy = KernelExports["copy4"];

/** The copies and conversions that are shared, with the bytes of an element before and after. */
const sizes = {
  copy1: [1, 1],
  copy4: [4, 4],
  copy8: [8, 8],
  convertFloat32ToFloat64: [4, 8],
  convertFloat64ToFloat32: [8, 4],
  convertInt32ToFloat32: [4, 4],
  convertInt32ToFloat64: [4, 8],
  convertUint8ToFloat32: [1, 4],
  convertUint8ToFloat64: [1, 8],
} as const;

/** Elements from which on threads pay, as for arithmetic of one instruction: the memory sets the pace of both. */
const least = 131_072;

/** A copy or a conversion, shared by rows, or by columns where there is one row. */
export function splitCopy(team: Team, name: keyof typeof sizes, compute: Copy): Copy {
  const kernel = team.indexOf(name);
  const { byRows, byColumns } = elementwiseCuts(0, sizes[name]);
  return (count, n, x, xRow, xStep, out, outRow, outStep) => {
    if (!team.helps(count * n, least)) {
      compute(count, n, x, xRow, xStep, out, outRow, outStep);
    } else {
      team.run(kernel, [count, n, x, xRow, xStep, out, outRow, outStep], count > 1 ? byRows : byColumns);
    }
  };
}

import type { KernelExports } from "../generated/kernels.ts";
import { elementwiseCuts } from "./elementwise-cuts.ts";
import type { Team } from "./team.ts";

type Binary = KernelExports["binaryFloat32"];

/** Elements from which on threads pay: bench/threads.mjs. */
const least = 131_072;

/** A function of two numbers, shared by rows, or by columns where there is one row. */
export function splitBinary(team: Team, name: "binaryFloat32" | "binaryFloat64", compute: Binary): Binary {
  const kernel = team.indexOf(name);
  const bytes = name === "binaryFloat32" ? 4 : 8;
  const { byRows, byColumns } = elementwiseCuts(1, [bytes, bytes, bytes]);
  return (op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep) => {
    if (!team.helps(count * n, least)) {
      compute(op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    } else {
      const args = [op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep];
      team.run(kernel, args, count > 1 ? byRows : byColumns);
    }
  };
}

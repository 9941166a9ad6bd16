import type { KernelExports } from "../generated/kernels.ts";
import { BinaryOp } from "../kernels/op-codes.ts";
import { elementwiseCuts } from "./elementwise-cuts.ts";
import type { Team } from "./team.ts";

type Binary = KernelExports["binaryFloat32"];
type Name = "binaryFloat32" | "binaryFloat64" | "compareFloat32" | "compareFloat64";

/** Elements from which on threads pay, for functions of one instruction and for powers: bench/threads.mjs. */
const [leastSimple, leastPower] = [131_072, 10_000];
const power: number = BinaryOp.pow;

/** A function of two numbers, or a comparison, shared by rows, or by columns where there is one row. */
export function splitBinary(team: Team, name: Name, compute: Binary): Binary {
  const kernel = team.indexOf(name);
  const bytes = name.endsWith("32") ? 4 : 8;
  const { byRows, byColumns } = elementwiseCuts(1, [bytes, bytes, name.startsWith("compare") ? 1 : bytes]);
  return (op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep) => {
    if (!team.helps(count * n, op === power ? leastPower : leastSimple)) {
      compute(op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep);
    } else {
      const args = [op, count, n, a, aRow, aStep, b, bRow, bStep, out, outRow, outStep];
      team.run(kernel, args, count > 1 ? byRows : byColumns);
    }
  };
}

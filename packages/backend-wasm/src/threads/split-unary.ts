import type { KernelExports } from "../generated/kernels.ts";
import { UnaryOp } from "../kernels/op-codes.ts";
import { elementwiseCuts } from "./elementwise-cuts.ts";
import type { Team } from "./team.ts";

type Unary = KernelExports["unaryFloat32"];

type UnaryName =
  "unaryFloat32" | "unaryFloat64" | `${"exp" | "log" | "sigmoid" | "softplus" | "tanh"}Float32`;

/** Elements from which on threads pay, for functions of one instruction and for those of dozens: bench/threads.mjs. */
const [leastSimple, leastCostly] = [131_072, 10_000];
const firstCostly: number = UnaryOp.exp;

/** A function of one number, shared by rows, or by columns where there is one row. */
export function splitUnary(team: Team, name: UnaryName, compute: Unary): Unary {
  const kernel = team.indexOf(name);
  const bytes = name === "unaryFloat64" ? 8 : 4;
  const { byRows, byColumns } = elementwiseCuts(1, [bytes, bytes]);
  return (op, count, n, x, xRow, xStep, out, outRow, outStep) => {
    if (!team.helps(count * n, op >= firstCostly ? leastCostly : leastSimple)) {
      compute(op, count, n, x, xRow, xStep, out, outRow, outStep);
    } else {
      team.run(kernel, [op, count, n, x, xRow, xStep, out, outRow, outStep], count > 1 ? byRows : byColumns);
    }
  };
}

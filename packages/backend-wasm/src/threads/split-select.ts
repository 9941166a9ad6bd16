import type { KernelExports } from "../generated/kernels.ts";
import { elementwiseCuts } from "./elementwise-cuts.ts";
import type { Team } from "./team.ts";

type Select = KernelExports["select4"];

/** Elements from which on threads pay, as for arithmetic. */
const least = 131_072;

/** A selection, shared by rows, or by columns where there is one row. */
export function splitSelect(team: Team, name: "select4" | "select8", compute: Select): Select {
  const kernel = team.indexOf(name);
  const bytes = name === "select4" ? 4 : 8;
  const { byRows, byColumns } = elementwiseCuts(0, [1, bytes, bytes, bytes]);
  return (count, n, condition, conditionRow, conditionStep, a, aRow, aStep, b, bRow, bStep, ...out) => {
    if (!team.helps(count * n, least)) {
      compute(count, n, condition, conditionRow, conditionStep, a, aRow, aStep, b, bRow, bStep, ...out);
    } else {
      const args = [count, n, condition, conditionRow, conditionStep, a, aRow, aStep, b, bRow, bStep, ...out];
      team.run(kernel, args, count > 1 ? byRows : byColumns);
    }
  };
}

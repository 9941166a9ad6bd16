import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type Softmax = KernelExports["softmaxFloat32"];

/** Elements from which on threads pay: bench/threads.mjs. */
const least = 8192;

/** A softmax, shared by rows. */
export function splitSoftmax(
  team: Team,
  name: "softmaxFloat32" | "logSoftmaxFloat32" | "softmaxFloat64" | "logSoftmaxFloat64",
  compute: Softmax,
): Softmax {
  const kernel = team.indexOf(name);
  const bytes = name.endsWith("32") ? 4 : 8;
  const moves = [2, 3].map((address) => ({ address, stride: 1, bytes }));
  const byRows: Cut = { count: 0, unit: 1, moves };
  return (rows, n, x, out) => {
    if (rows < 2 || !team.helps(rows * n, least)) {
      compute(rows, n, x, out);
    } else {
      team.run(kernel, [rows, n, x, out], byRows);
    }
  };
}

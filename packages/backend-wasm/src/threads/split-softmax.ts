import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type Softmax = KernelExports["softmaxFloat32"];

/** Elements from which on threads pay: bench/threads.mjs. */
const least = 8192;

const byRows: Cut = {
  count: 0,
  unit: 1,
  moves: [
    { address: 2, stride: 1, bytes: 4 },
    { address: 3, stride: 1, bytes: 4 },
  ],
};

/** A softmax, shared by rows. */
export function splitSoftmax(
  team: Team,
  name: "softmaxFloat32" | "logSoftmaxFloat32",
  compute: Softmax,
): Softmax {
  const kernel = team.indexOf(name);
  return (rows, n, x, out) => {
    if (rows < 2 || !team.helps(rows * n, least)) {
      compute(rows, n, x, out);
    } else {
      team.run(kernel, [rows, n, x, out], byRows);
    }
  };
}

import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type Gradient = KernelExports["crossEntropyGradientFloat32"];

/** Elements from which on threads pay, as for arithmetic of one instruction. */
const least = 131_072;

/** The gradient of cross-entropy, shared by rows. */
export function splitCrossEntropyGradient(
  team: Team,
  name: "crossEntropyGradientFloat32" | "crossEntropyGradientFloat64",
  compute: Gradient,
): Gradient {
  const kernel = team.indexOf(name);
  const bytes = name === "crossEntropyGradientFloat32" ? 4 : 8;
  const byRows: Cut = {
    count: 0,
    unit: 1,
    moves: [
      { address: 2, stride: 1, bytes },
      { address: 3, bytes: 4 },
      { address: 4, stride: 5, bytes },
      { address: 6, stride: 1, bytes },
    ],
  };
  return (rows, n, probabilities, classes, upstream, upstreamStep, gradient) => {
    if (!team.helps(rows * n, least)) {
      compute(rows, n, probabilities, classes, upstream, upstreamStep, gradient);
    } else {
      const args = [rows, n, probabilities, classes, upstream, upstreamStep, gradient];
      team.run(kernel, args, byRows);
    }
  };
}

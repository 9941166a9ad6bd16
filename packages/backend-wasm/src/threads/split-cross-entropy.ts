import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type CrossEntropy = KernelExports["crossEntropyFloat32"];

/** Elements from which on threads pay, as for softmax. */
const least = 8192;

/** Which argument is working space: only float32 has any. */
const scratchArgument = 6;

/** Cross-entropy with class indices, shared by rows. */
export function splitCrossEntropy(
  team: Team,
  name: "crossEntropyFloat32" | "crossEntropyFloat64",
  compute: CrossEntropy,
): CrossEntropy {
  const kernel = team.indexOf(name);
  const bytes = name === "crossEntropyFloat32" ? 4 : 8;
  const byRows: Cut = {
    count: 0,
    unit: 4, // Float32 computes four rows side by side.
    moves: [
      { address: 2, stride: 1, bytes },
      { address: 3, bytes: 4 },
      { address: 4, bytes },
      { address: 5, stride: 1, bytes },
    ],
  };
  return (rows, n, logits, classes, losses, probabilities, scratch) => {
    if (!team.helps(rows * n, least)) {
      compute(rows, n, logits, classes, losses, probabilities, scratch);
    } else {
      const args = [rows, n, logits, classes, losses, probabilities, scratch];
      team.run(kernel, args, byRows, scratchArgument);
    }
  };
}

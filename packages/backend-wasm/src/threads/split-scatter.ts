import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type Scatter = KernelExports["scatterFloat32"];

/** Positions from which on threads pay, although each looks at all of them. */
const least = 65_536;

/**
 * Elements added by position, shared by places of the output: each thread looks at all positions and adds those that
 * are in its part, so every element gets its additions in the same order.
 */
export function splitScatter(
  team: Team,
  name: "scatterFloat32" | "scatterFloat64",
  compute: Scatter,
): Scatter {
  const kernel = team.indexOf(name);
  const bytes = name === "scatterFloat32" ? 4 : 8;
  const byOutput: Cut = {
    count: 2,
    unit: 64,
    moves: [
      { address: 1, bytes: 1 }, // No address, but the number of the first element, which moves on as one.
      { address: 5, bytes },
    ],
  };
  return (n, first, size, source, positions, out) => {
    if (!team.helps(n, least)) {
      compute(n, first, size, source, positions, out);
    } else {
      team.run(kernel, [n, first, size, source, positions, out], byOutput);
    }
  };
}

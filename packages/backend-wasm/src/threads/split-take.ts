import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type Take = KernelExports["takeFloat32"];

/** Positions from which on threads pay: to look one up takes about twice an addition. */
const least = 65_536;

/** Elements taken by position, shared by positions. */
export function splitTake(team: Team, name: "takeFloat32" | "takeFloat64", compute: Take): Take {
  const kernel = team.indexOf(name);
  const byPositions: Cut = {
    count: 0,
    unit: 64,
    moves: [
      { address: 3, bytes: 4 },
      { address: 4, bytes: name === "takeFloat32" ? 4 : 8 },
    ],
  };
  return (n, size, source, positions, out) => {
    if (!team.helps(n, least)) {
      compute(n, size, source, positions, out);
    } else {
      team.run(kernel, [n, size, source, positions, out], byPositions);
    }
  };
}

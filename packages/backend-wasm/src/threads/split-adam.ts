import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type Adam = KernelExports["adamFloat32"];

/** Parameters from which on threads pay: bench/threads.mjs. */
const least = 16_384;

/** A step of Adam, shared by parameters. */
export function splitAdam(team: Team, name: "adamFloat32" | "adamFloat64", compute: Adam): Adam {
  const kernel = team.indexOf(name);
  const bytes = name === "adamFloat32" ? 4 : 8;
  const byElements: Cut = { count: 0, unit: 64, moves: [1, 2, 3, 4].map((address) => ({ address, bytes })) };
  return (n, param, grad, first, second, rate, beta1, gain1, beta2, gain2, scale, epsilon) => {
    if (!team.helps(n, least)) {
      compute(n, param, grad, first, second, rate, beta1, gain1, beta2, gain2, scale, epsilon);
    } else {
      const args = [n, param, grad, first, second, rate, beta1, gain1, beta2, gain2, scale, epsilon];
      team.run(kernel, args, byElements);
    }
  };
}

import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type Sgd = KernelExports["sgdFloat32"];

/** Parameters from which on threads pay: bench/threads.mjs. */
const least = 65_536;

/** A step of gradient descent, shared by parameters; there may be no velocity, and then its address is 0. */
export function splitSgd(team: Team, name: "sgdFloat32" | "sgdFloat64", compute: Sgd): Sgd {
  const kernel = team.indexOf(name);
  const bytes = name === "sgdFloat32" ? 4 : 8;
  const cut = (addresses: readonly number[]): Cut => ({
    count: 0,
    unit: 64,
    moves: addresses.map((address) => ({ address, bytes })),
  });
  const [plain, withVelocity] = [cut([1, 2]), cut([1, 2, 3])];
  return (n, param, grad, velocity, rate, momentum, gain, nesterov, weightDecay) => {
    if (!team.helps(n, least)) {
      compute(n, param, grad, velocity, rate, momentum, gain, nesterov, weightDecay);
    } else {
      const args = [n, param, grad, velocity, rate, momentum, gain, Number(nesterov), weightDecay];
      team.run(kernel, args, velocity === 0 ? plain : withVelocity);
    }
  };
}

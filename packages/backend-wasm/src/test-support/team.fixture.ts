import type { KernelExports } from "../generated/kernels.ts";
import { instantiateKernels } from "../kernels/instantiate-kernels.ts";
import { kernelModules } from "../kernels/kernel-modules.ts";
import { wasmMemory, type WasmMemory } from "../memory/wasm-memory.ts";
import { Team } from "../threads/team.ts";

/** A team whose workers are ready, and the kernels they have. */
export interface ReadyTeam {
  readonly team: Team;
  readonly memory: WasmMemory;
  readonly kernels: KernelExports;
  /** How many shares this thread has computed. */
  ownShares(): number;
}

/**
 * A team of `size` threads over a memory of its own. This thread dawdles over each share, for some milliseconds, so
 * that the workers get the others.
 */
export async function readyTeam(size: number, dawdling = 3): Promise<ReadyTeam> {
  const memory = wasmMemory();
  const modules = kernelModules(true, false);
  const kernels = instantiateKernels(modules, memory);
  let shares = 0;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const slow = Object.entries(kernels).map(([name, kernel]: [string, (...args: number[]) => void]) => [
    name,
    (...args: number[]): void => {
      shares++;
      Atomics.wait(pause, 0, 0, dawdling);
      kernel(...args);
    },
  ]);
  const { scratchBytes } = kernels;
  const team = new Team(size, memory, modules, {
    ...Object.fromEntries(slow),
    scratchBytes,
  } as KernelExports);
  while (!team.isReady()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { team, memory, kernels, ownShares: () => shares };
}

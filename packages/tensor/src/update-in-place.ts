import type { Kernel, View } from "@gradkit/backend";
import { currentBackend } from "./engine.ts";
import { releaseStaged, resident } from "./memory/resident.ts";
import { writeBack } from "./memory/write-back.ts";
import type { Tensor } from "./tensor.ts";

/**
 * Runs a kernel that reads some tensors and overwrites others, as the update of an optimizer does.
 *
 * @param kernel The computation; its arguments are views under the names given here, and `settings`.
 * @param written Tensors the kernel reads and overwrites.
 * @param read Tensors it only reads.
 * @param settings Its other arguments.
 */
export function updateInPlace<W extends string, R extends string, S extends object>(
  kernel: Kernel<Record<W | R, View> & S>,
  written: Readonly<Record<W, Tensor>>,
  read: Readonly<Record<R, Tensor>>,
  settings: S,
): void {
  const targets = views(written);
  currentBackend().run(kernel, { ...targets, ...views(read), ...settings });
  for (const name of Object.keys(written) as W[]) {
    writeBack(written[name], targets[name]);
  }
  releaseStaged();
}

function views<N extends string>(tensors: Readonly<Record<N, Tensor>>): Record<N, View> {
  const entries = Object.entries<Tensor>(tensors).map(([name, x]) => [name, resident(x)] as const);
  return Object.fromEntries(entries) as Record<N, View>;
}

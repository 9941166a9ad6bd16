import type { Kernel, View } from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
import { requireAlive } from "../memory/require-alive.ts";
import { releaseStaged, resident } from "../memory/resident.ts";
import { writeBack } from "../memory/write-back.ts";
import { activeTape } from "../replay/active-tape.ts";
import { runOnTape } from "../replay/run-on-tape.ts";
import { isTensor, type Tensor } from "../tensor.ts";

/**
 * Runs a kernel whose arguments are tensors and settings. Tensors that are not in the engine's memory are copied over,
 * and those in `written` back afterwards. Where all are in place, nothing is allocated.
 */
export function runKernel<A extends object>(kernel: Kernel<A>, args: A, written: readonly Tensor[]): void {
  const tape = activeTape();
  if (tape !== undefined) {
    runOnTape(tape, kernel, args, written);
    return;
  }
  const { memory } = currentBackend();
  for (const name in args) {
    const value: unknown = args[name];
    if (isTensor(value)) {
      requireAlive(value);
      if (value.block.memory !== memory) {
        runStaged(kernel, args, written);
        return;
      }
    }
  }
  currentBackend().run(kernel, args);
}

function runStaged<A extends object>(kernel: Kernel<A>, args: A, written: readonly Tensor[]): void {
  const views = new Map<unknown, View>();
  const staged = Object.entries(args).map(([name, value]: [string, unknown]) => {
    if (!isTensor(value)) {
      return [name, value] as const;
    }
    const view = views.get(value) ?? resident(value);
    views.set(value, view);
    return [name, view] as const;
  });
  currentBackend().run(kernel, Object.fromEntries(staged) as A);
  for (const tensor of written) {
    writeBack(tensor, views.get(tensor) ?? tensor);
  }
  releaseStaged();
}

import type { Kernel } from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
import { isTensor, type Tensor } from "../tensor.ts";
import { bringHome } from "./bring-home.ts";
import type { Tape } from "./tape.ts";

type Settings = Record<string, unknown>;

/** Runs a kernel of tensors and settings, or what is on the tape in its place, with the numbers of this step. */
export function runOnTape<A extends object>(
  tape: Tape,
  kernel: Kernel<A>,
  args: A,
  written: readonly Tensor[],
): void {
  if (tape.next?.op === kernel) {
    takeNumbers(tape, tape.next.settings as Settings, args);
  }
  if (tape.recall(kernel, args) !== undefined) {
    return;
  }
  const seen = Object.fromEntries(
    Object.entries(args).map(([name, value]: [string, unknown]) => [
      name,
      isTensor(value) ? tape.see(value) : value,
    ]),
  ) as A;
  const targets = written.map((tensor) => tape.see(tensor));
  const backend = currentBackend();
  const run = (): void => {
    backend.run(kernel, seen);
    targets.forEach(bringHome);
  };
  run();
  const output = targets[0] ?? Object.values(seen).find(isTensor);
  if (output === undefined) {
    throw new TypeError(`Kernel "${kernel.name}" was given no tensor to compute with.`);
  }
  tape.remember({ op: kernel, settings: seen, output, run });
}

/** Numbers among the settings may differ from step to step, the rate of an optimizer for one. */
function takeNumbers(tape: Tape, settings: Settings, args: object): void {
  const given = args as Settings;
  for (const name in given) {
    const value = given[name];
    if (
      typeof value === "number" &&
      typeof settings[name] === "number" &&
      !Object.is(settings[name], value)
    ) {
      settings[name] = value;
      tape.mustWalkBack = true;
    }
  }
}

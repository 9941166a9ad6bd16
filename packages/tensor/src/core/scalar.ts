import type { DType } from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
import { allocateOutput } from "../memory/allocate.ts";
import { activeTape } from "../replay/active-tape.ts";
import type { Tensor } from "../tensor.ts";
import { finish } from "./finish.ts";

/** What names a number among operands on a tape, and its settings there: the value may differ from step to step. */
const made = {};
type Settings = { readonly dtype: DType; value: number };

/** A number as an operand beside a tensor. Nobody else gets to see it, so it is written only when it changes. */
export function scalar(value: number, dtype: DType): Tensor {
  const tape = activeTape();
  const next = tape?.next;
  if (next?.op === made) {
    const settings = next.settings as Settings;
    if (settings.dtype === dtype && tape?.recall(made, settings) === next) {
      if (!Object.is(settings.value, value)) {
        settings.value = value;
        currentBackend().fill(next.output, value);
      }
      return next.output;
    }
  }
  const settings: Settings = { dtype, value };
  tape?.recall(made, settings);
  const y = allocateOutput(tape, [], dtype);
  currentBackend().fill(y, value);
  finish(y, "full");
  tape?.remember({ op: made, settings, output: y, run: () => undefined, isLight: true });
  return y;
}

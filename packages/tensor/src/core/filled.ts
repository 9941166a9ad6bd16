import type { DType, Shape } from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
import { allocateOutput } from "../memory/allocate.ts";
import { activeTape } from "../replay/active-tape.ts";
import type { Tensor } from "../tensor.ts";
import { finish } from "./finish.ts";

/** What names the filling of a new tensor on a tape, and its settings there: the value may differ from step to step. */
const made = {};
type Settings = { readonly shape: Shape; readonly dtype: DType; value: number };

/** A new tensor with the same value everywhere. */
export function filled(shape: Shape, dtype: DType, value: number): Tensor {
  const tape = activeTape();
  if (tape?.next?.op === made) {
    (tape.next.settings as Settings).value = value;
  }
  const settings: Settings = { shape, dtype, value };
  const known = tape?.recall(made, settings);
  if (known !== undefined) {
    return known.output;
  }
  const y = allocateOutput(tape, shape, dtype);
  const backend = currentBackend();
  backend.fill(y, value);
  finish(y, "full");
  tape?.remember({
    op: made,
    settings,
    output: y,
    run() {
      backend.fill(y, settings.value);
    },
    isLight: true,
  });
  return y;
}

import type { Tensor } from "../tensor.ts";
import { Slot } from "./slot.ts";

/** After a kernel wrote into a tensor of a tape that stands for one from outside: the bytes go where that one lives. */
export function bringHome(x: Tensor): void {
  if (x.origin instanceof Slot) {
    x.origin.bringHome();
  }
}

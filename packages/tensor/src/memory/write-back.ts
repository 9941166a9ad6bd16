import type { View } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";

/** After a kernel wrote into a staged copy of `x`, brings the bytes home; nothing to do when it wrote in place. */
export function writeBack(x: Tensor, written: View): void {
  if (written.block !== x.block) {
    const bytes = written.block.memory.array(written.block, "uint8");
    x.block.memory.array(x.block, "uint8").set(bytes.subarray(0, x.block.byteLength));
  }
}

import type { Tensor } from "../tensor.ts";
import { isRecording } from "./recording.ts";

/** Whether an operation on these tensors has to be recorded; asked first, because most are not. */
export function isTracked(a: Tensor, b?: Tensor): boolean {
  return (a.node !== undefined || b?.node !== undefined) && isRecording();
}

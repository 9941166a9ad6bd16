import { isTensor } from "@gradkit/tensor";

/** The bytes of all tensors in the state of an optimizer: plain objects and arrays of numbers and trees of tensors. */
export function stateBytes(state: unknown): number {
  if (isTensor(state)) {
    return state.data().byteLength;
  }
  return typeof state === "object" && state !== null
    ? Object.values(state).reduce((sum: number, part: unknown) => sum + stateBytes(part), 0)
    : 0;
}

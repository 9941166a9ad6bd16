/** The number of updates in the state of an optimizer whose type is not known. */
export function stepOf(optimizer: string, state: unknown): number {
  if (typeof state === "object" && state !== null && "step" in state && typeof state.step === "number") {
    return state.step;
  }
  throw new TypeError(`${optimizer}: the state has no number called "step". Make it with init(params).`);
}

/** A hyper-parameter that changes as training goes on: given the number of updates done before, its value. */
export type Schedule = (step: number) => number;

/** The value of a number or schedule at a step. */
export function valueAt(value: number | Schedule, step: number): number {
  return typeof value === "number" ? value : value(step);
}

/** A hyper-parameter that changes as training goes on: given the number of updates done before, its value. */
export type Schedule = (step: number) => number;

/** A hyper-parameter: a number, or a schedule where it changes. */
export type Hyper = number | Schedule;

/** The value of a number or schedule at a step. */
export function valueAt(value: Hyper, step: number): number {
  return typeof value === "number" ? value : value(step);
}

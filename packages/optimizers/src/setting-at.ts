import { valueAt, type Hyper } from "./schedule.ts";

/**
 * The value of a hyper-parameter after `step` updates.
 *
 * @throws RangeError when a schedule gives NaN.
 */
export function settingAt(owner: string, name: string, value: Hyper, step: number): number {
  const now = valueAt(value, step);
  if (Number.isNaN(now)) {
    throw new RangeError(`${owner}: the ${name} of step ${step} is NaN. Check the schedule.`);
  }
  return now;
}

import type { Moment, Rule } from "./rule.ts";
import type { Hyper } from "./schedule.ts";
import { settingAt } from "./setting-at.ts";

/**
 * The values of a rule's hyper-parameters after `step` updates.
 *
 * @throws RangeError when a schedule gives NaN.
 */
export function momentOf<Slot extends string, Setting extends string, Count extends string>(
  { name, learningRate, settings }: Rule<Slot, Setting, Count>,
  step: number,
): Moment<Setting> {
  const moment: Record<string, number> = {
    step: step + 1,
    learningRate: settingAt(name, "learning rate", learningRate, step),
  };
  if (settings !== undefined) {
    for (const [setting, value] of Object.entries<Hyper>(settings)) {
      moment[setting] = settingAt(name, setting, value, step);
    }
  }
  return moment as Moment<Setting>;
}

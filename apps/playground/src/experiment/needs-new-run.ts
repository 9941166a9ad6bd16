import type { PlaneConfig } from "./plane-config.ts";

/** What may change while a network is trained; everything else begins a new run. */
const hot = new Set<keyof PlaneConfig>([
  "learningRate",
  "weightDecay",
  "l1",
  "l2",
  "speed",
  "stopAccuracy",
  "stopEpochs",
  "map",
  "discretize",
  "showTest",
]);

/** Whether a change of settings needs a new run; the two that switch a term on or off do. */
export function needsNewRun(before: PlaneConfig, after: PlaneConfig): boolean {
  const names = Object.keys(after) as (keyof PlaneConfig)[];
  return names.some((name) => {
    if (before[name] === after[name]) {
      return false;
    }
    const isTerm = name === "l1" || name === "l2" || name === "weightDecay";
    return !hot.has(name) || (isTerm && (before[name] === 0 || after[name] === 0));
  });
}

/** Whether a change touches training at all, and so deserves a mark in the charts. */
export function changesTraining(before: PlaneConfig, after: PlaneConfig): boolean {
  return (["learningRate", "weightDecay", "l1", "l2"] as const).some((name) => before[name] !== after[name]);
}

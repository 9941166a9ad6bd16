import { formatCount } from "./format-count.ts";
import { formatShare } from "./format-share.ts";
import { formatSmall } from "./format-small.ts";

/** What the page says of many small runs side by side. */
export const sweepTexts = {
  title: "Rate × width",
  show: "Try six learning rates with six widths",
  lead: (updates: number): string =>
    `36 networks with the settings of the page make ${formatCount(updates)} updates each; the number is the share of training points. Click one to go on with its settings.`,
  start: "Train 36 networks",
  again: "Train them again",
  stop: "Stop",
  progress: (updates: number, of: number): string => `${formatCount(updates)} of ${formatCount(of)} updates`,
  best: (accuracy: number, rate: number, units: number): string =>
    `Best: ${formatShare(accuracy)} at rate ${formatSmall(rate)} with ${units} units.`,
  rate: "Rate",
  units: "Units in each layer",
  lost: "lost",
  cell: (rate: number, units: number, accuracy: number | undefined): string =>
    `Rate ${formatSmall(rate)}, ${units} units: ${accuracy === undefined ? "diverged" : formatShare(accuracy)}`,
} as const;

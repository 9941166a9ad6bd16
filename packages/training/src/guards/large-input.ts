import type { Guard } from "./guard.ts";

/** Networks are made for inputs around 1; pixels from 0 to 255 or prices in euros are not. */
const large = 30;

/** Finds inputs that nobody scaled. */
export const largeInput: Guard = ({ x, step, outputs }) => {
  const takesNumbers = x.dtype.startsWith("float") && outputs[0]?.kind !== "embedding";
  if (step > 0 || !takesNumbers) {
    return [];
  }
  let [low, high] = [Infinity, -Infinity];
  for (const value of x.data()) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (!(Math.max(-low, high) > large)) {
    return [];
  }
  const message =
    `The features of the first batch go from ${short(low)} to ${short(high)}; scale them to values around 1 with ` +
    "standardize() or minMax(), fitted on the training set.";
  return [{ code: "large-input", message }];
};

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

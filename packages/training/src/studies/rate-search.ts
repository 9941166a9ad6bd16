/** What a sweep over learning rates showed. */
export interface RateSearch {
  /** The rates tried, each larger than the one before. */
  readonly rates: readonly number[];
  /** The loss of each step, before its update. */
  readonly losses: readonly number[];
  /** The same as a moving average, corrected for its start. */
  readonly smoothed: readonly number[];
  /** Where the loss falls fastest per factor of the rate. */
  readonly steepest: number;
  /** In the middle of the longest descent: a good choice in most cases. */
  readonly valley: number;
  /** Where the smoothed loss is lowest; larger rates make it rise. */
  readonly largestStable: number;
  /** The rate to take: `valley`, but at least a tenth and at most a third of `largestStable`. */
  readonly suggestion: number;
  /** All of it in a sentence. */
  readonly summary: string;
}

/**
 * Reads a sweep over learning rates, as fastai does.
 *
 * @param rates At least three, rising.
 * @param losses One for each rate.
 * @see https://docs.fast.ai/callback.schedule.html
 */
export function rateSearch(rates: readonly number[], losses: readonly number[]): RateSearch {
  const smoothed = movingAverage(losses);
  const settled = Math.min(Math.round(1 / (1 - kept)), smoothed.length >> 1);
  const lowest = lowestAt(smoothed, settled);
  const steepest = rates[steepestAt(rates, smoothed, settled, lowest)] ?? Number.NaN;
  const valley = rates[valleyAt(smoothed)] ?? Number.NaN;
  const largestStable = rates[lowest] ?? Number.NaN;
  const suggestion = Math.min(Math.max(valley, largestStable / 10), largestStable / 3);
  const summary =
    `The loss falls fastest at ${short(steepest)} and is lowest at ${short(largestStable)}; ` +
    `take ${short(suggestion)}.`;
  return { rates, losses, smoothed, steepest, valley, largestStable, suggestion, summary };
}

/** How much of the average is kept at each step. */
const kept = 0.9;

function movingAverage(losses: readonly number[]): readonly number[] {
  let average = 0;
  return losses.map((loss, i) => {
    average = kept * average + (1 - kept) * loss;
    return average / (1 - kept ** (i + 1));
  });
}

/** Averages over few values are rough, so the first ones do not count. */
function lowestAt(losses: readonly number[], settled: number): number {
  return losses.indexOf(Math.min(...losses.slice(settled)), settled);
}

/** Falls beyond the lowest place are those of a loss that jumps about. */
function steepestAt(
  rates: readonly number[],
  losses: readonly number[],
  settled: number,
  lowest: number,
): number {
  let [best, at] = [Infinity, lowest];
  for (let i = settled; i <= lowest; i++) {
    const slope = (losses[i]! - losses[i - 1]!) / Math.log(rates[i]! / rates[i - 1]!);
    if (slope < best) {
      [best, at] = [slope, i];
    }
  }
  return at;
}

/** Halfway between the first and the second third of the longest run of falling values, not counting those between. */
function valleyAt(losses: readonly number[]): number {
  const lengths = losses.map(() => 1);
  let end = 0;
  for (let i = 1; i < losses.length; i++) {
    for (let j = 0; j < i; j++) {
      if (losses[i]! < losses[j]! && lengths[i]! < lengths[j]! + 1) {
        lengths[i] = lengths[j]! + 1;
      }
    }
    end = lengths[i]! > lengths[end]! ? i : end;
  }
  const start = Math.max(0, end - lengths[end]!);
  const third = (end - start) / 3;
  return start + Math.floor(third) + Math.floor(third / 2);
}

function short(rate: number): string {
  return rate.toPrecision(2).replace(/\.0(?=e|$)/, "");
}

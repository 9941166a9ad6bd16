/** How long something takes. */
export interface Timing {
  /** Seconds, the middle of all runs. */
  readonly median: number;
  /** The half of all runs around the middle, as a share of it. */
  readonly spread: number;
  readonly runs: number;
}

/** Runs some work again and again for about so many seconds, after some runs that do not count. */
export function medianTime(work: () => void, seconds: number): Timing {
  for (let i = 0; i < 3; i++) {
    work();
  }
  const times: number[] = [];
  const end = performance.now() + 1000 * seconds;
  while (times.length < 5 || (performance.now() < end && times.length < 10_000)) {
    const started = performance.now();
    work();
    times.push((performance.now() - started) / 1000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / at(0.5), runs: times.length };
}

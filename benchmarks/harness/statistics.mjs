/** The number below which a share of the sorted numbers lies, interpolated. */
function quantile(sorted, share) {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

export function median(numbers) {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}

/** Median, quartiles, and the spread: half the distance of the quartiles as a share of the median. */
export function summarize(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
  return { median: middle, low, high, spread: (high - low) / 2 / middle };
}

/**
 * How many times as long one takes as the other: the median over the rounds of each round's own ratio, because what
 * disturbs the machine for seconds disturbs both numbers of a round.
 */
export function ratio(ours, theirs) {
  const rounds = Math.min(ours.length, theirs.length);
  return median(ours.slice(0, rounds).map((ms, round) => ms / theirs[round]));
}

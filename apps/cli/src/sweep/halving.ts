/** A round of successive halving: how many settings take part, and for how many epochs in all. */
export interface Round {
  readonly settings: number;
  readonly epochs: number;
}

/** How much fewer settings each round has, and how much longer it trains. */
const factor = 3;

/**
 * The rounds of successive halving: all settings for a few epochs, the better third for three times as many, and so on, until
 * the last round trains for all epochs.
 *
 * @see Jamieson and Talwalkar, "Non-stochastic best arm identification and hyperparameter optimization", 2016, https://arxiv.org/abs/1502.07943.
 */
export function halvingRounds(settings: number, epochs: number): readonly Round[] {
  const rounds = Math.max(1, 1 + Math.floor(Math.log(Math.min(settings, epochs)) / Math.log(factor) + 1e-9));
  return Array.from({ length: rounds }, (_, i) => ({
    settings: Math.max(1, Math.floor(settings / factor ** i)),
    epochs: Math.max(1, Math.round(epochs / factor ** (rounds - 1 - i))),
  }));
}

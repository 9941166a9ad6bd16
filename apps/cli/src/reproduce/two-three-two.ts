/** The weights of a small network with one hidden layer as plain numbers: `W` is inputs by hidden, `V` hidden by outputs. */
export interface PlainWeights {
  readonly W: readonly (readonly number[])[];
  readonly b: readonly number[];
  readonly V: readonly (readonly number[])[];
  readonly c: readonly number[];
}

/** What one sample gives in it. */
export interface PlainPass {
  readonly hidden: readonly number[];
  readonly probabilities: readonly number[];
  readonly loss: number;
  readonly gradients: PlainWeights;
}

/**
 * One sample on its way through sigmoid, softmax and cross-entropy and back, number by number and edge by edge:
 * `h = sigmoid(x W + b)`, `y = softmax(h V + c)`, `loss = -ln y[target]`.
 */
export function plainPass({ W, b, V, c }: PlainWeights, x: readonly number[], target: number): PlainPass {
  const hidden = b.map(
    (bias, j) => 1 / (1 + Math.exp(-x.reduce((sum, xi, i) => sum + xi * W[i]![j]!, bias))),
  );
  const scores = c.map((bias, k) => hidden.reduce((sum, h, j) => sum + h * V[j]![k]!, bias));
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const probabilities = powers.map((power) => power / total);

  const dScores = probabilities.map((y, k) => y - (k === target ? 1 : 0));
  const dHidden = hidden.map((h, j) => {
    const fromAbove = dScores.reduce((sum, d, k) => sum + d * V[j]![k]!, 0);
    return fromAbove * h * (1 - h);
  });
  return {
    hidden,
    probabilities,
    loss: -Math.log(probabilities[target]!),
    gradients: {
      W: x.map((xi) => dHidden.map((d) => xi * d + 0)),
      b: dHidden,
      V: hidden.map((h) => dScores.map((d) => h * d)),
      c: dScores,
    },
  };
}

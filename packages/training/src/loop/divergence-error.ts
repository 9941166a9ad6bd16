/** What is known of a step at which numbers stopped being finite. */
export interface Divergence {
  /** Counted from 1. */
  readonly epoch: number;
  /** The number of the first bad update in the whole run, counted from 1. */
  readonly step: number;
  readonly loss: number;
  readonly learningRate: number;
  /** The norm of all gradients together, where it was measured. */
  readonly gradientNorm?: number | undefined;
  /** Where it began: a layer such as `2 (dense)`, or the path of a parameter such as `2.weight`. */
  readonly place?: string | undefined;
  /** The operation that first gave NaN or infinity. */
  readonly operation?: string | undefined;
  /** What was found out, as a sentence. */
  readonly finding?: string | undefined;
}

/**
 * Thrown when training runs away: says at which step, where in the model, and what usually helps.
 *
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { sgd } from "@gradkit/optimizers";
 * import { DivergenceError, fit } from "@gradkit/training";
 * try {
 *   await fit(dense(2, 3), spiral(), { loss: crossEntropy, optimizer: sgd(1e38), epochs: 1 });
 * } catch (error) {
 *   console.log(error instanceof DivergenceError && error.step); // 2
 * }
 */
export class DivergenceError extends Error {
  override readonly name = "DivergenceError";
  readonly epoch: number;
  readonly step: number;
  readonly loss: number;
  readonly learningRate: number;
  readonly gradientNorm: number | undefined;
  readonly place: string | undefined;
  readonly operation: string | undefined;

  constructor(divergence: Divergence) {
    const { epoch, step, loss, learningRate, gradientNorm, place, operation, finding } = divergence;
    const what =
      Number.isFinite(loss) && gradientNorm !== undefined
        ? `the norm of the gradients became ${gradientNorm} (loss ${loss})`
        : `the loss became ${loss}`;
    super(
      `Training diverged: ${what} in epoch ${epoch}, step ${step}, at learning rate ${learningRate}. ` +
        (finding === undefined ? "" : `${finding} `) +
        `Lower the learning rate, clip the gradients, or scale the inputs to about -1 to 1.`,
    );
    this.epoch = epoch;
    this.step = step;
    this.loss = loss;
    this.learningRate = learningRate;
    this.gradientNorm = gradientNorm;
    this.place = place;
    this.operation = operation;
  }
}

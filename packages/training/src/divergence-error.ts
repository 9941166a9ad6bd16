/** Thrown when the loss is no longer a finite number: says where, and what usually helps. */
export class DivergenceError extends Error {
  override readonly name = "DivergenceError";

  constructor(
    /** Counted from 1. */
    readonly epoch: number,
    /** The number of the update in the whole run, counted from 1. */
    readonly step: number,
    readonly loss: number,
    readonly learningRate: number,
  ) {
    super(
      `Training diverged: the loss became ${loss} in epoch ${epoch}, step ${step}, at learning rate ${learningRate}. ` +
        `Lower the learning rate, or scale the inputs to about -1 to 1.`,
    );
  }
}

import type { Tree } from "@gradkit/tensor";
import type { StateFor } from "../optimizer.ts";

/**
 * A change of gradients on their way to an optimizer: a value without state of its own; {@link chain} puts it in front.
 *
 * `S` is the shape of its state, plain data as an optimizer's; most have none.
 */
export interface Transform<S extends object = object> {
  readonly name: string;
  /** Fresh state for these parameters. */
  init<P extends Tree>(params: P): StateFor<S, P>;
  /**
   * The gradients to go on with. Those given, and the parameters, are only read; state is overwritten in place.
   *
   * @param step The number of updates made before.
   */
  apply<P extends Tree>(gradients: P, params: P, state: StateFor<S, P>, step: number): P;
}

/** The state of a transform that remembers nothing. */
export type Nothing = Readonly<Record<string, never>>;

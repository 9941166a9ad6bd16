import type { Tensor } from "../tensor.ts";

/** Turns the gradient with respect to an operation's output into the one with respect to one of its inputs. */
export type InputGradient = (gradient: Tensor) => Tensor;

/** How a tensor was computed: the inputs, and for each the way back, if there is one. */
export interface GraphNode {
  /** Where it was computed, when anomalies are being looked for. */
  readonly computedIn?: string;
  readonly inputs: readonly Tensor[];
  readonly gradients: readonly (InputGradient | undefined)[];
}

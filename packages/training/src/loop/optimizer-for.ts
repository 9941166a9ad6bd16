import {
  accumulate,
  chain,
  clipByGlobalNorm,
  type ClosureOptimizer,
  type Optimizer,
  type OptimizerState,
  type StateFor,
} from "@gradkit/optimizers";
import type { Tensor, Tree } from "@gradkit/tensor";
import type { TrainerOptions } from "./trainer-options.ts";

/** An optimizer of either kind, with the transforms that options ask for in front. */
export interface StepOptimizer<P extends Tree, S extends OptimizerState> {
  readonly name: string;
  init(params: P): OptimizerState;
  /** @param slope The loss and its gradients, with the same batch for all calls. */
  update(params: P, gradients: P, state: OptimizerState, slope: (params: P) => readonly [Tensor, P]): void;
  learningRate(step: number): number;
  /** The state of the optimizer itself, inside that of the transforms. */
  inner(state: OptimizerState): StateFor<S, P>;
}

type Chosen = Pick<TrainerOptions, "accumulate" | "clipNorm">;

/** The optimizer of some options. */
export function optimizerFor<P extends Tree, S extends OptimizerState>({
  optimizer,
  accumulate: batches = 1,
  clipNorm,
}: Chosen & { readonly optimizer: Optimizer<S> | ClosureOptimizer<S> }): StepOptimizer<P, S> {
  if ("takesSlope" in optimizer) {
    return closure(optimizer, { accumulate: batches, clipNorm });
  }
  type Layered = OptimizerState & { readonly optimizer: OptimizerState };
  const clipped: Optimizer =
    clipNorm === undefined ? optimizer : chain(clipByGlobalNorm(clipNorm), optimizer);
  const made: Optimizer = batches === 1 ? clipped : accumulate(clipped, batches);
  const layers = (clipNorm === undefined ? 0 : 1) + (batches === 1 ? 0 : 1);
  return {
    name: made.name,
    init: (params) => made.init(params),
    update: (params, gradients, state) => made.update(params, gradients, state),
    learningRate: (step) => made.learningRate(step),
    inner(state) {
      let inner = state;
      for (let i = 0; i < layers; i++) {
        inner = (inner as Layered).optimizer;
      }
      return inner as StateFor<S, P>;
    },
  };
}

function closure<P extends Tree, S extends OptimizerState>(
  optimizer: ClosureOptimizer<S>,
  { accumulate: batches, clipNorm }: { accumulate: number; clipNorm: number | undefined },
): StepOptimizer<P, S> {
  if (batches !== 1 || clipNorm !== undefined) {
    throw new TypeError(
      `fit: ${optimizer.name} asks for gradients itself, so ${batches === 1 ? "clipNorm" : "accumulate"} has no effect on ` +
        `them. Leave it out, or take an optimizer that is given gradients.`,
    );
  }
  return {
    name: optimizer.name,
    init: (params) => optimizer.init(params),
    update(params, _gradients, state, slope) {
      optimizer.update(params, slope, state as StateFor<S, P>);
    },
    learningRate: (step) => optimizer.learningRate(step),
    inner: (state) => state as StateFor<S, P>,
  };
}

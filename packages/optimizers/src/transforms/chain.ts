import { noGrad, type Tree } from "@gradkit/tensor";
import type { Optimizer, OptimizerState, StateFor } from "../optimizer.ts";
import type { Transform } from "./transform.ts";

/** The shapes of the states of transforms. */
export type StatesOf<T extends readonly Transform[]> = {
  readonly [I in keyof T]: T[I] extends Transform<infer S> ? S : never;
};

/** What {@link chain} remembers: the state of every transform, and that of the optimizer. */
export type ChainState<T extends readonly Transform[], S extends OptimizerState> = OptimizerState & {
  readonly transforms: StatesOf<T>;
  readonly optimizer: S;
};

/**
 * Sends gradients through transforms, in this order, to an optimizer: `chain(clipByGlobalNorm(1), adam())`.
 *
 * @throws TypeError when the last link is no optimizer, or another one is.
 * @example
 * import { chain, clipByValue, sgd, weightDecay } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = chain(clipByValue(1), weightDecay(0.1), sgd(0.5));
 * const state = optimizer.init(params);
 * optimizer.update(params, { x: tensor([0.2, -8]) }, state);
 * console.log(params.x.toArray()); // [ 2.75, -1.399999976158142 ]
 */
export function chain<const T extends readonly Transform[], S extends OptimizerState>(
  ...links: readonly [...transforms: T, optimizer: Optimizer<S>]
): Optimizer<ChainState<T, S>> {
  const { transforms, optimizer } = sorted<S>(links);
  type Shape = ChainState<T, S>;
  type Kept<P extends Tree> = OptimizerState & {
    readonly transforms: readonly object[];
    readonly optimizer: StateFor<S, P>;
  };
  return {
    name: links.map(({ name }) => name).join(" > "),
    learningRate: (step) => optimizer.learningRate(step),
    init<P extends Tree>(params: P): StateFor<Shape, P> {
      const kept: Kept<P> = {
        step: 0,
        transforms: transforms.map((transform) => transform.init(params)),
        optimizer: optimizer.init(params),
      };
      return kept as StateFor<Shape, P>;
    },
    update<P extends Tree>(params: P, gradients: P, state: StateFor<Shape, P>): void {
      const kept = state as Kept<P>;
      noGrad(() => {
        let changed = gradients;
        transforms.forEach((transform, i) => {
          changed = transform.apply(changed, params, kept.transforms[i] ?? {}, kept.step);
        });
        optimizer.update(params, changed, kept.optimizer);
      });
      kept.step++;
    },
  };
}

function sorted<S extends OptimizerState>(
  links: readonly (Transform | Optimizer<S>)[],
): { readonly transforms: readonly Transform[]; readonly optimizer: Optimizer<S> } {
  const last = links.at(-1);
  const transforms = links.slice(0, -1).filter((link) => "apply" in link);
  if (last === undefined || "apply" in last || transforms.length < links.length - 1) {
    throw new TypeError(
      `chain: needs transforms and then one optimizer, but got ${links.map(({ name }) => name).join(", ") || "nothing"}. ` +
        `Put the optimizer last.`,
    );
  }
  return { transforms, optimizer: last };
}

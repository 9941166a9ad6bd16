import {
  abs,
  add,
  asOneTensor,
  assign,
  max,
  mul,
  neg,
  pack,
  packedZeros,
  scope,
  sub,
  sum,
  type Tensor,
  type Tree,
} from "@gradkit/tensor";
import type { ClosureOptimizer, Slope } from "./closure-optimizer.ts";
import type { PointOnLine } from "./cubic-minimum.ts";
import { forEachPair } from "./for-each-pair.ts";
import type { LikeParams } from "./like-params.ts";
import type { OptimizerState } from "./optimizer.ts";
import { requireCount, requirePositive, requireRate } from "./require-setting.ts";
import { valueAt, type Hyper } from "./schedule.ts";
import { settingAt } from "./setting-at.ts";
import { strongWolfe } from "./strong-wolfe.ts";
import { twoLoop } from "./two-loop.ts";

/** The settings of {@link lbfgs} besides the learning rate. */
export interface LbfgsOptions {
  /** How many steps to remember, a whole number of at least 1. Default 10. */
  readonly history?: number;
  /** Converged when no gradient is larger than this, at least 0. Default 1e-7. */
  readonly gradientTolerance?: number;
  /** The line search ends when steps differ by less than this, above 0. Default 1e-9. */
  readonly changeTolerance?: number;
  /** The largest number of places that one line search tries, a whole number of at least 1. Default 25. */
  readonly trials?: number;
}

/** What {@link lbfgs} remembers: the last gradient, the last steps and how the gradient changed with each. */
export type LbfgsState = OptimizerState & {
  /** How many pairs of step and change have been stored; the newest overwrites the oldest. */
  pairs: number;
  readonly gradient: LikeParams;
  /** The last step. */
  readonly move: LikeParams;
  readonly moves: readonly LikeParams[];
  readonly changes: readonly LikeParams[];
};

/**
 * L-BFGS with a line search by the strong Wolfe conditions: few, long, well-aimed steps; for losses without noise.
 *
 * `d = -H g`, `H` being the inverse Hessian as the last steps and changes of the gradient show it, then
 * `x += t d` with the `t` that the line search finds, starting from the learning rate (at the first update from no
 * more than `1 / sum |g|`). Give every update the same whole batch.
 *
 * @param learningRate The first length to try, above 0, or a schedule. Default 1, which is right near a minimum.
 * @throws RangeError when a setting is out of range.
 * @throws TypeError when parameters differ in element type.
 * @see Nocedal and Wright, "Numerical optimization", 2006, algorithms 7.4 and 7.5; Liu and Nocedal, "On the limited
 * memory BFGS method for large scale optimization", 1989.
 * @example
 * import { lbfgs } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = lbfgs();
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 3; step++) {
 *   console.log(optimizer.update(params, bowl, state).toFixed(2)); // 13.00, 8.32, 0.00
 * }
 */
export function lbfgs(
  learningRate: Hyper = 1,
  { history = 10, gradientTolerance = 1e-7, changeTolerance = 1e-9, trials = 25 }: LbfgsOptions = {},
): ClosureOptimizer<LbfgsState> {
  requirePositive("lbfgs", "learningRate", learningRate);
  requireCount("lbfgs", "history", history);
  requireRate("lbfgs", "gradientTolerance", gradientTolerance);
  requirePositive("lbfgs", "changeTolerance", changeTolerance);
  requireCount("lbfgs", "trials", trials);
  return {
    name: "lbfgs",
    takesSlope: true,
    learningRate: (step) => valueAt(learningRate, step),
    init<P extends Tree>(params: P) {
      const many = (): P[] => Array.from({ length: history }, () => packedZeros(params));
      return {
        step: 0,
        pairs: 0,
        gradient: packedZeros(params),
        move: packedZeros(params),
        moves: many(),
        changes: many(),
      };
    },
    update(params, slope, state) {
      const rate = settingAt("lbfgs", "learning rate", learningRate, state.step);
      const before = scope(() => {
        const first = evaluated(slope, params);
        if (max(abs(first.gradient)).item() <= gradientTolerance) {
          return first.value;
        }
        remember(state, first.gradient);
        const newestFirst = stored(state);
        const direction = twoLoop(neg(first.gradient), newestFirst);
        const promised = dot(first.gradient, direction);
        write(state.gradient, first.gradient);
        write(state.move, mul(direction, 0));
        if (!(promised < -changeTolerance)) {
          return first.value;
        }
        const length = state.step === 0 ? rate * Math.min(1, 1 / sum(abs(first.gradient)).item()) : rate;
        const at = search(params, slope, direction, { at: 0, value: first.value, slope: promised }, length);
        write(state.move, mul(direction, at));
        return first.value;
      });
      state.step++;
      return before;
    },
  };

  /** Moves along the direction to a place that the line search likes, and says how far that is. */
  function search<P extends Tree>(
    params: P,
    slope: Slope<P>,
    direction: Tensor,
    start: PointOnLine,
    length: number,
  ): number {
    const [from, way] = [pack(params), packedZeros(params)];
    write(way, direction);
    const go = (at: number): void => {
      forEachPair("lbfgs", params, from, assign);
      forEachPair("lbfgs", params, way, (param, step) => {
        assign(param, add(param, mul(step, at)));
      });
    };
    const evaluate = (at: number): PointOnLine => {
      go(at);
      const there = evaluated(slope, params);
      return { at, value: there.value, slope: dot(there.gradient, direction) };
    };
    const tolerance = changeTolerance / max(abs(direction)).item();
    const options = { decrease: 1e-4, curvature: 0.9, trials, tolerance };
    const { at } = strongWolfe(evaluate, start, length, options);
    go(at);
    return at;
  }

  /** Stores the last step and the change of the gradient with it, if the loss curves upwards along it. */
  function remember(state: LbfgsMemory, gradient: Tensor): void {
    const change = sub(gradient, flat(state.gradient));
    const move = flat(state.move);
    if (state.step > 0 && dot(change, move) > 1e-10) {
      const slot = state.pairs % history;
      write(state.moves[slot] ?? [], move);
      write(state.changes[slot] ?? [], change);
      state.pairs++;
    }
  }

  function stored({
    pairs,
    moves,
    changes,
  }: LbfgsMemory): { readonly move: Tensor; readonly change: Tensor }[] {
    return Array.from({ length: Math.min(pairs, history) }, (_, i) => {
      const slot = (pairs - 1 - i) % history;
      return { move: flat(moves[slot] ?? []), change: flat(changes[slot] ?? []) };
    });
  }
}

/** The state as seen without the type of the parameters. */
interface LbfgsMemory {
  readonly step: number;
  pairs: number;
  readonly gradient: Tree;
  readonly move: Tree;
  readonly moves: readonly Tree[];
  readonly changes: readonly Tree[];
}

function evaluated<P extends Tree>(
  slope: Slope<P>,
  params: P,
): { readonly value: number; readonly gradient: Tensor } {
  const [loss, gradients] = slope(params);
  return { value: loss.item(), gradient: flat(pack(gradients)) };
}

function dot(a: Tensor, b: Tensor): number {
  return sum(mul(a, b)).item();
}

/** All tensors of a tree as one vector; of a tree that is not packed, as from a checkpoint, a copy. */
function flat(tree: Tree): Tensor {
  const tensor = asOneTensor(tree) ?? asOneTensor(pack(tree));
  if (tensor === undefined) {
    throw new TypeError(
      "lbfgs: needs at least one parameter, and all of one element type. Cast them to the same.",
    );
  }
  return tensor;
}

/** Writes such a vector into a tree. */
function write(tree: Tree, vector: Tensor): void {
  const whole = asOneTensor(tree);
  if (whole !== undefined) {
    assign(whole, vector);
    return;
  }
  const packed = packedZeros(tree);
  assign(flat(packed), vector);
  forEachPair("lbfgs", tree, packed, assign);
}

import { at, fromData, noGrad, scope, valueAndGrad, type Tensor } from "@gradkit/tensor";
import { makeOptimizer } from "../../worker/make/make-optimizer.ts";
import type { Racer } from "../racer.ts";
import { surfaceOf, type PlanePoint, type SurfaceName } from "./surfaces.ts";

/** A way down: where it went, and how high it was there. */
export interface Path {
  readonly points: readonly PlanePoint[];
  readonly values: readonly number[];
  /** How many gradients were asked for. */
  readonly gradients: number;
  /** Whether numbers stopped making sense. */
  readonly isLost: boolean;
}

/** What a walk needs to know. */
export interface WalkSettings {
  readonly surface: SurfaceName;
  readonly start: PlanePoint;
  readonly steps: number;
  /** What the rate is multiplied by after every step. */
  readonly decay: number;
  readonly racer: Racer;
}

/** A height from which nobody comes back. */
const lost = 1e12;

type Params = { readonly p: Tensor };

/** Walks down in float64, one step at a time: every `next` makes one; the last result is the path. */
export function* walk({ surface, start, steps, decay, racer }: WalkSettings): Generator<Path, Path> {
  const { f } = surfaceOf(surface);
  const optimizer = makeOptimizer({
    name: racer.optimizer,
    rate: (step) => racer.learningRate * decay ** step,
    momentum: racer.momentum,
    clipNorm: 0,
    now: () => ({ weightDecay: 0, l1: 0, l2: 0 }),
  });
  const params: Params = { p: fromData(Float64Array.from(start), [2]) };
  const state = optimizer.init(params);
  let gradients = 0;
  const slope = valueAndGrad(({ p }: Params) => f(at(p, 0), at(p, 1)));
  const counted = (where: Params): [Tensor, Params] => {
    gradients++;
    return slope(where);
  };
  const points: PlanePoint[] = [start];
  const values: number[] = [heightAt(surface, start)];
  const path = (isLost: boolean): Path => ({ points, values, gradients, isLost });
  for (let step = 0; step < steps; step++) {
    scope(() => {
      if ("takesSlope" in optimizer) {
        optimizer.update(params, counted, state);
      } else {
        optimizer.update(params, counted(params)[1], state);
      }
    });
    const [x = NaN, y = NaN] = params.p.data();
    const value = heightAt(surface, [x, y]);
    points.push([x, y]);
    values.push(value);
    if (!(Math.abs(value) < lost)) {
      return path(true);
    }
    yield path(false);
  }
  return path(false);
}

/** Walks the whole way at once. */
export function walkAll(settings: WalkSettings): Path {
  const steps = walk(settings);
  let turn = steps.next();
  while (turn.done !== true) {
    turn = steps.next();
  }
  return turn.value;
}

/** The height of a surface at a place. */
export function heightAt(surface: SurfaceName, [x, y]: PlanePoint): number {
  return noGrad(() =>
    surfaceOf(surface)
      .f(fromData(Float64Array.of(x), []), fromData(Float64Array.of(y), []))
      .item(),
  );
}

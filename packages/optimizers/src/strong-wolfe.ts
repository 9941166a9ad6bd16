import { cubicMinimum, type PointOnLine } from "./cubic-minimum.ts";

/** The conditions of a line search, and when it gives up. */
export interface LineSearchOptions {
  /** How much of the decrease that the slope promises is enough, in (0, 1). */
  readonly decrease: number;
  /** How much of the first slope may be left, between `decrease` and 1. */
  readonly curvature: number;
  /** The largest number of places to try. */
  readonly trials: number;
  /** The bracket is small enough at this length. */
  readonly tolerance: number;
}

/**
 * A step along a line that meets the strong Wolfe conditions: far enough down, and flat enough there.
 *
 * `f(t) <= f(0) + decrease t f'(0)` and `|f'(t)| <= curvature |f'(0)|`. First the step grows until an interval is
 * sure to hold such a place, then the interval shrinks by cubic interpolation, with care that it really does.
 *
 * @param evaluate Value and slope after a step of this length.
 * @param start Value and slope at 0; the slope is below 0.
 * @param first The first length to try.
 * @returns The best place found.
 * @see Nocedal and Wright, "Numerical optimization", 2006, algorithms 3.5 and 3.6; Schmidt, "minFunc", 2005.
 */
export function strongWolfe<P extends PointOnLine>(
  evaluate: (at: number) => P,
  start: P,
  first: number,
  { decrease, curvature, trials, tolerance }: LineSearchOptions,
): P {
  const tooHigh = ({ at, value }: PointOnLine): boolean => value > start.value + decrease * at * start.slope;
  const flat = ({ slope }: PointOnLine): boolean => Math.abs(slope) <= -curvature * start.slope;
  let [previous, point] = [start, evaluate(first)];
  let tried = 0;
  let bracket: [P, P] | undefined;
  while (tried < trials) {
    if (tooHigh(point) || (tried > 1 && point.value >= previous.value)) {
      bracket = [previous, point];
      break;
    }
    if (flat(point)) {
      return point;
    }
    if (point.slope >= 0) {
      bracket = [previous, point];
      break;
    }
    const next = cubicMinimum(previous, point, point.at + 0.01 * (point.at - previous.at), point.at * 10);
    previous = point;
    point = evaluate(next);
    tried++;
  }
  let [low, high] = ordered(bracket ?? [start, point]);
  let stalled = false;
  while (tried < trials && !(Math.abs(high.at - low.at) < tolerance)) {
    const trial = awayFromEnds(cubicMinimum(low, high), low, high, stalled);
    stalled = trial.stalled;
    point = evaluate(trial.at);
    tried++;
    if (tooHigh(point) || point.value >= low.value) {
      [low, high] = ordered([low, point]);
      continue;
    }
    if (flat(point)) {
      return point;
    }
    if (point.slope * (high.at - low.at) >= 0) {
      high = low;
    }
    low = point;
  }
  return low;
}

function ordered<P extends PointOnLine>([a, b]: readonly [P, P]): [low: P, high: P] {
  return a.value <= b.value ? [a, b] : [b, a];
}

/** Moves a trial inwards by a tenth of the bracket when trials keep falling close to its ends. */
function awayFromEnds(
  at: number,
  a: PointOnLine,
  b: PointOnLine,
  stalled: boolean,
): { readonly at: number; readonly stalled: boolean } {
  const [left, right] = [Math.min(a.at, b.at), Math.max(a.at, b.at)];
  const margin = 0.1 * (right - left);
  if (Math.min(right - at, at - left) >= margin) {
    return { at, stalled: false };
  }
  if (!stalled && at < right && at > left) {
    return { at, stalled: true };
  }
  const moved = Math.abs(at - right) < Math.abs(at - left) ? right - margin : left + margin;
  return { at: moved, stalled: false };
}

import { linearTicks, logTicks, roundStep, type Ticks } from "./axis-ticks.ts";

/** An axis: what it spans and where it is marked. */
export interface AxisScale {
  readonly type: "linear" | "log";
  readonly domain: readonly [number, number];
  readonly ticks: (count: number) => Ticks;
}

/** How an axis is made from the numbers along it. */
export interface AxisRequest {
  readonly type?: "linear" | "log" | undefined;
  /** Ends at round numbers. Default true for linear axes. */
  readonly round?: boolean;
  /** The smallest step between marks: 1 where only whole numbers occur. */
  readonly smallest?: number;
}

/**
 * The axis for numbers from `low` to `high`; a single number gets room on both sides.
 *
 * @throws RangeError when they are so far apart that their distance is infinite.
 */
export function axisScale(extent: readonly [number, number], request: AxisRequest = {}): AxisScale {
  const { type = "linear", round = true, smallest = 0 } = request;
  if (!Number.isFinite(extent[1] - extent[0])) {
    throw new RangeError(
      `axisScale: numbers from ${extent[0]} to ${extent[1]} are too far apart for an axis; scale them or leave out the largest.`,
    );
  }
  const domain = type === "log" ? logDomain(extent) : linearDomain(extent, round);
  const [low, high] = domain;
  const ticks = (count: number): Ticks =>
    type === "log" ? logTicks(low, high, count) : linearTicks(low, high, count, smallest);
  return { type, domain, ticks };
}

function linearDomain([low, high]: readonly [number, number], round: boolean): readonly [number, number] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Below this, numbers along the axis could not be told apart.
  if (high - low <= size * 1e-12 || size < 1e-290) {
    const room = size < 1e-290 ? 1 : size / 2;
    return [low - room, high + room];
  }
  if (!round) {
    return [low, high];
  }
  const step = roundStep((high - low) / 10);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

/** A little air above and below, so that a line never runs along the frame. */
function logDomain([low, high]: readonly [number, number]): readonly [number, number] {
  const room = low === high ? 3 : Math.max((high / low) ** 0.03, 1.02);
  return [Math.max(low / room, Number.MIN_VALUE), Math.min(high * room, Number.MAX_VALUE)];
}

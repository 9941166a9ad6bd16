import type { EpochNews } from "../../worker/protocol.ts";

/** What the horizontal axis of curves counts. */
export const curveAxes = ["epochs", "updates", "seconds"] as const;

export type CurveAxis = (typeof curveAxes)[number];

/**
 * Where the epochs of a history stand on an axis, from left to right. Seconds go on from those before, where a later visit has
 * begun to count anew.
 */
export function curvePlaces(
  history: readonly Pick<EpochNews, "epoch" | "seconds">[],
  axis: CurveAxis,
  stepsPerEpoch: number,
): readonly number[] {
  if (axis !== "seconds") {
    const unit = axis === "epochs" ? 1 : stepsPerEpoch;
    return history.map(({ epoch }) => epoch * unit);
  }
  let [before, counted] = [0, 0];
  return history.map(({ seconds = 0 }) => {
    before += Math.max(0, seconds >= counted ? seconds - counted : seconds);
    counted = seconds;
    return Number(before.toFixed(3));
  });
}

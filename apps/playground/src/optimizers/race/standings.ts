import type { LaneNews } from "./race-protocol.ts";

/** What a race is won by. */
export const measures = ["updates", "gradients", "milliseconds"] as const;

export type Measure = (typeof measures)[number];

/** A racer's place in the order. */
export interface Standing {
  /** Which racer. */
  readonly index: number;
  /** The place, from 1; undefined for those that have not arrived. */
  readonly place: number | undefined;
  readonly news: LaneNews;
}

/** The order of a race: who arrived with the least first, then who is nearest to the goal, the lost last. */
export function standings(lanes: readonly LaneNews[], by: Measure): readonly Standing[] {
  const arrived = sorted(lanes, "arrived", (news) => news[by]);
  const others = [...lanes.entries()]
    .filter(([, { status }]) => status === "running" || status === "tired")
    .sort(([, a], [, b]) => a.loss - b.loss);
  const lost = sorted(lanes, "lost", ({ updates }) => -updates);
  return [...arrived, ...others, ...lost].map(([index, news], i) => ({
    index,
    news,
    place: news.status === "arrived" ? i + 1 : undefined,
  }));
}

function sorted(
  lanes: readonly LaneNews[],
  status: LaneNews["status"],
  key: (news: LaneNews) => number,
): readonly (readonly [index: number, news: LaneNews])[] {
  return [...lanes.entries()]
    .filter(([, news]) => news.status === status)
    .sort(([, a], [, b]) => key(a) - key(b));
}

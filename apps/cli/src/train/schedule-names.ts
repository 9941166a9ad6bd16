/** How the learning rate may change over a run. */
export const scheduleNames = ["constant", "cosine", "linear", "oneCycle"] as const;

/** The name of a schedule. */
export type ScheduleName = (typeof scheduleNames)[number];

/** Ways to find out which pixels speak for an answer. */
export const whyWays = ["gradient", "occlusion"] as const;

export type WhyWay = (typeof whyWays)[number];

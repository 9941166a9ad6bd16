/** What is computed one after the other: forward, backward, and the update. */
export const stageNames = [
  "inputs",
  "sums",
  "hidden",
  "scores",
  "outputs",
  "loss",
  "toScores",
  "toOutputWeights",
  "toHidden",
  "toSums",
  "toHiddenWeights",
  "update",
] as const;

export type StageName = (typeof stageNames)[number];

/** The part of learning that a stage belongs to. */
export type Direction = "forward" | "backward" | "update";

/** Which way it goes at a stage. */
export function directionOf(stage: StageName): Direction {
  const place = stageNames.indexOf(stage);
  return place <= stageNames.indexOf("loss") ? "forward" : stage === "update" ? "update" : "backward";
}

/** Whether a stage has been reached at another one. */
export function isReached(stage: StageName, at: StageName): boolean {
  return stageNames.indexOf(stage) <= stageNames.indexOf(at);
}

/** The stage of a place in the order. */
export function stageAt(place: number): StageName {
  return stageNames[place] ?? "inputs";
}

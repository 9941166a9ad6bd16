import type { LoadState } from "./digits-protocol.ts";

/** Whether there are images to train on, be it the first ones. */
export function canTrain({ kind }: LoadState): boolean {
  return kind === "ready" || kind === "first";
}

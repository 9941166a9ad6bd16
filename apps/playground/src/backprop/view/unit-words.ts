import type { Look } from "../model/look-at.ts";
import { below, show } from "../model/show-number.ts";
import type { UnitSpot } from "../model/stage-rows.ts";
import { isReached, type StageName } from "../model/stages.ts";

/** What stands in and below a unit of the picture. */
export interface UnitWords {
  readonly name: string;
  /** Empty before it has been computed. */
  readonly value: string;
  /** The gradient of the loss there; empty before it has come back. */
  readonly gradient: string;
}

/** What is known of a unit at a stage. */
export function unitWords({ layer, unit }: UnitSpot, stage: StageName, look: Look): UnitWords {
  const from = (first: StageName, values: readonly number[], prefix = ""): string =>
    isReached(first, stage) ? prefix + show(values[unit] ?? NaN) : "";
  const at = below(unit);
  if (layer === 0) {
    return { name: `x${at}`, value: show(look.parts.x[unit] ?? NaN), gradient: "" };
  }
  if (layer === 1) {
    const isBent = isReached("hidden", stage);
    const isBack = isReached("toSums", stage);
    return {
      name: isBent ? `h${at}` : `z${at}`,
      value: isBent ? from("hidden", look.h) : from("sums", look.z),
      gradient: isBack ? from("toSums", look.gradients.z, "∂z ") : from("toHidden", look.gradients.h, "∂h "),
    };
  }
  if (layer === 2) {
    const isOut = isReached("outputs", stage);
    return {
      name: isOut ? `y${at}` : `o${at}`,
      value: isOut ? from("outputs", look.y) : from("scores", look.o),
      gradient: from("toScores", look.gradients.o, "∂o "),
    };
  }
  return { name: "L", value: isReached("loss", stage) ? show(look.loss) : "", gradient: "" };
}

/** The layers between which something moves at a stage: where it comes from and where it goes. */
export function movement(stage: StageName): readonly [from: number, to: number] | undefined {
  const moves: Readonly<Partial<Record<StageName, readonly [number, number]>>> = {
    sums: [0, 1],
    scores: [1, 2],
    loss: [2, 3],
    toScores: [3, 2],
    toOutputWeights: [2, 1],
    toHidden: [2, 1],
    toHiddenWeights: [1, 0],
  };
  return moves[stage];
}

/** The layer whose numbers are made at a stage. */
export function layerOf(stage: StageName): number {
  const layers: Readonly<Record<StageName, number>> = {
    inputs: 0,
    sums: 1,
    hidden: 1,
    scores: 2,
    outputs: 2,
    loss: 3,
    toScores: 2,
    toOutputWeights: -1,
    toHidden: 1,
    toSums: 1,
    toHiddenWeights: -1,
    update: -1,
  };
  return layers[stage];
}

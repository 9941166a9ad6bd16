import type { BackpropConfig } from "./backprop-config.ts";
import type { Look } from "./look-at.ts";
import { stageRows, type StageRow } from "./stage-rows.ts";

/** All gradients in the order of the network: hidden weights first. */
export function gradientRows(look: Look, config: BackpropConfig): readonly StageRow[] {
  return (["toHiddenWeights", "toSums", "toHidden", "toOutputWeights", "toScores"] as const).flatMap(
    (stage) => stageRows(stage, look, config),
  );
}

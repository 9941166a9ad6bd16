import { factsOfOptimizer } from "../../experiment/optimizer-facts.ts";
import type { DigitsConfig } from "./digits-config.ts";
import { digitsModels } from "./digits-models.ts";

/**
 * The run as `gradkit train`, whose portable arithmetic gives the same hash of weights.
 *
 * @param epochs How many have been made.
 */
export function digitsCommand(config: DigitsConfig, epochs: number): string {
  const { momentum, weightDecay = 0 } = factsOfOptimizer(config.optimizer);
  return [
    `GRADKIT_ARITHMETIC=portable npx @gradkit/cli train ${config.set}`,
    `--samples ${config.images} --layers "${digitsModels[config.model].text}"`,
    `--optimizer ${config.optimizer} --lr ${config.learningRate} --schedule constant`,
    ...(momentum === undefined ? [] : [`--momentum ${momentum}`]),
    ...(weightDecay === 0 ? [] : [`--weight-decay ${weightDecay}`]),
    `--batch ${config.batchSize} --epochs ${Math.max(1, epochs)} --validation 0 --seed ${config.seed}`,
    "--backend wasm",
  ].join(" \\\n  ");
}

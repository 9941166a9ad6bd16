import type { LossName } from "../loss-names.ts";
import type { Code } from "./code.ts";

const from = "@gradkit/losses";

/** The loss of a run. */
export function lossCode(name: LossName): Code {
  switch (name) {
    case "crossEntropySmooth":
      return {
        text: "(scores, classes) => crossEntropy(scores, classes, { labelSmoothing: 0.1 })",
        imports: { [from]: ["crossEntropy"] },
      };
    case "meanSquaredError":
    case "meanAbsoluteError":
    case "huber":
      return {
        text: `(scores, classes) => ${name}(scores, oneHot(classes, scores.shape[1] ?? 0, { dtype: "float32" }))`,
        imports: { [from]: [name], "@gradkit/tensor": ["oneHot"] },
      };
    default:
      return { text: name, imports: { [from]: [name] } };
  }
}

import { factsOfOptimizer } from "../optimizer-facts.ts";
import type { PlaneConfig } from "../plane-config.ts";
import type { Code } from "./code.ts";

const from = "@gradkit/optimizers";

/** The optimizer of a run, given its rate. */
export function optimizerCode(config: PlaneConfig, rate: string): Code {
  const { optimizer, weightDecay, l1, l2, clipNorm } = config;
  const { text, names } = plain(config, rate);
  const facts = factsOfOptimizer(optimizer);
  if (facts.takesSlope === true) {
    return { text, imports: { [from]: names } };
  }
  const wraps = facts.weightDecay === undefined && weightDecay > 0;
  const decayed = wraps ? `decoupledWeightDecay(${text}, ${weightDecay})` : text;
  const links = [
    ...(l1 > 0 ? [lassoText(l1)] : []),
    ...(l2 > 0 ? [`weightDecay(${l2})`] : []),
    ...(clipNorm > 0 ? [`clipByGlobalNorm(${clipNorm})`] : []),
  ];
  const imports = {
    [from]: [
      ...names,
      ...(wraps ? ["decoupledWeightDecay"] : []),
      ...(links.length > 0 ? ["chain"] : []),
      ...(l2 > 0 ? ["weightDecay"] : []),
      ...(clipNorm > 0 ? ["clipByGlobalNorm"] : []),
    ],
    "@gradkit/tensor": l1 > 0 ? ["add", "leaves", "mapTree", "mul", "sign"] : [],
  };
  return { text: links.length === 0 ? decayed : `chain(${[...links, decayed].join(", ")})`, imports };
}

function plain(
  { optimizer, momentum, weightDecay }: PlaneConfig,
  rate: string,
): { readonly text: string; readonly names: readonly string[] } {
  const decay = factsOfOptimizer(optimizer).weightDecay !== undefined ? [`weightDecay: ${weightDecay}`] : [];
  const own = momentum > 0 ? [`momentum: ${momentum}`] : [];
  const call = (name: string, options: readonly string[]): string =>
    `${name}(${[rate, ...(options.length > 0 ? [`{ ${options.join(", ")} }`] : [])].join(", ")})`;
  switch (optimizer) {
    case "amsgrad":
      return { text: call("adam", ["amsgrad: true"]), names: ["adam"] };
    case "nesterov":
      return { text: call("sgd", [`momentum: ${momentum}`, "nesterov: true"]), names: ["sgd"] };
    case "lookahead":
    case "sam":
      return { text: `${optimizer}(adam(${rate}))`, names: [optimizer, "adam"] };
    case "muon":
      return {
        text: call("muon", [
          `momentum: ${momentum}`,
          ...decay,
          `others: adam((step) => (${rate})(step) / 20)`,
        ]),
        names: ["muon", "adam"],
      };
    case "lars":
      return { text: call("lars", [`momentum: ${momentum}`, ...decay]), names: ["lars"] };
    case "sgd":
    case "rmsprop":
      return { text: call(optimizer, own), names: [optimizer] };
    default:
      return { text: call(optimizer, decay), names: [optimizer] };
  }
}

/** L1 as the change of gradients that it is. */
function lassoText(strength: number): string {
  return `{
    name: "lasso",
    init: () => ({}),
    apply(gradients, params) {
      const values = new Map(leaves(params));
      return mapTree(gradients, (g, path) => {
        const value = values.get(path);
        return value === undefined ? g : add(g, mul(sign(value), ${strength}));
      });
    },
  }`;
}

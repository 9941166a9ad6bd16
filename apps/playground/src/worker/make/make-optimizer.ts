import {
  adaBelief,
  adadelta,
  adafactor,
  adagrad,
  adam,
  adamax,
  adamW,
  adopt,
  chain,
  clipByGlobalNorm,
  decoupledWeightDecay,
  lamb,
  lars,
  lbfgs,
  lion,
  lookahead,
  muon,
  nadam,
  radam,
  rmsprop,
  sam,
  scheduleFreeAdamW,
  sgd,
  weightDecay as addedWeights,
  yogi,
  type ClosureOptimizer,
  type Optimizer,
  type Schedule,
} from "@gradkit/optimizers";
import { factsOfOptimizer, type OptimizerName } from "../../experiment/optimizer-facts.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { lasso } from "./lasso.ts";

/** The settings that an optimizer is made of. Those that may change while it runs are asked for in every step. */
export interface OptimizerSettings {
  readonly name: OptimizerName;
  readonly rate: Schedule;
  readonly momentum: number;
  readonly clipNorm: number;
  readonly now: () => Pick<PlaneConfig, "weightDecay" | "l1" | "l2">;
}

/** Muon's matrices take steps so many times as long as the other parameters, which Adam moves. */
const othersOfMuon = 20;

type Decaying = { readonly weightDecay: Schedule };
type Maker = (rate: Schedule, momentum: number, decay: Decaying) => Optimizer;

const makers: Readonly<Record<Exclude<OptimizerName, "sam" | "lbfgs">, Maker>> = {
  adam: (rate) => adam(rate),
  adamW: (rate, _, decay) => adamW(rate, decay),
  amsgrad: (rate) => adam(rate, { amsgrad: true }),
  nadam: (rate) => nadam(rate),
  radam: (rate) => radam(rate),
  adamax: (rate) => adamax(rate),
  yogi: (rate) => yogi(rate),
  adaBelief: (rate) => adaBelief(rate),
  adopt: (rate) => adopt(rate),
  lion: (rate, _, decay) => lion(rate, decay),
  muon: (rate, momentum, decay) =>
    muon(rate, { momentum, ...decay, others: adam((step) => rate(step) / othersOfMuon) }),
  sgd: (rate, momentum) => (momentum === 0 ? sgd(rate) : sgd(rate, { momentum })),
  nesterov: (rate, momentum) => sgd(rate, { momentum, nesterov: true }),
  rmsprop: (rate, momentum) => (momentum === 0 ? rmsprop(rate) : rmsprop(rate, { momentum })),
  adagrad: (rate) => adagrad(rate),
  adadelta: (rate) => adadelta(rate),
  adafactor: (rate) => adafactor(rate),
  lamb: (rate, _, decay) => lamb(rate, decay),
  lars: (rate, momentum, decay) => lars(rate, { momentum, ...decay }),
  lookahead: (rate) => lookahead(adam(rate)),
  scheduleFreeAdamW: (rate, _, decay) => scheduleFreeAdamW(rate, decay),
};

/** The optimizer of a run with everything around it that the settings ask for. */
export function makeOptimizer(settings: OptimizerSettings): Optimizer | ClosureOptimizer {
  const { name, rate, momentum, clipNorm, now } = settings;
  if (name === "sam") {
    return sam(adam(rate));
  }
  if (name === "lbfgs") {
    return lbfgs(rate);
  }
  const made = makers[name](rate, momentum, { weightDecay: () => now().weightDecay });
  const decays = factsOfOptimizer(name).weightDecay !== undefined || now().weightDecay === 0;
  const decayed = decays ? made : decoupledWeightDecay(made, () => now().weightDecay);
  const first = now();
  const transforms = [
    ...(first.l1 > 0 ? [lasso(() => now().l1)] : []),
    ...(first.l2 > 0 ? [addedWeights(() => now().l2)] : []),
    ...(clipNorm > 0 ? [clipByGlobalNorm(clipNorm)] : []),
  ];
  return transforms.length === 0 ? decayed : chain(...transforms, decayed);
}

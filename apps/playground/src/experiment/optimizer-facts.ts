/** What the page says and suggests about an optimizer before it is made. */
export interface OptimizerFacts {
  readonly label: string;
  /** A rate to begin with on points in the plane. */
  readonly learningRate: number;
  /** The usual momentum, for optimizers that have one. */
  readonly momentum?: number;
  /** The usual weight decay, for optimizers with one of their own; the others get one around them. */
  readonly weightDecay?: number;
  /** Whether it asks for losses and gradients itself, so that nothing can change them on the way. */
  readonly takesSlope?: boolean;
}

/** The optimizers to choose from. */
export const optimizerFacts = {
  adam: { label: "Adam", learningRate: 0.01 },
  adamW: { label: "AdamW", learningRate: 0.01, weightDecay: 0.01 },
  amsgrad: { label: "AMSGrad", learningRate: 0.01 },
  nadam: { label: "NAdam", learningRate: 0.01 },
  radam: { label: "RAdam", learningRate: 0.01 },
  adamax: { label: "Adamax", learningRate: 0.02 },
  yogi: { label: "Yogi", learningRate: 0.01 },
  adaBelief: { label: "AdaBelief", learningRate: 0.01 },
  adopt: { label: "ADOPT", learningRate: 0.01 },
  lion: { label: "Lion", learningRate: 0.003, weightDecay: 0 },
  muon: { label: "Muon", learningRate: 0.05, momentum: 0.95, weightDecay: 0 },
  sgd: { label: "SGD", learningRate: 0.5, momentum: 0 },
  nesterov: { label: "SGD, Nesterov", learningRate: 0.1, momentum: 0.9 },
  rmsprop: { label: "RMSprop", learningRate: 0.01, momentum: 0 },
  adagrad: { label: "AdaGrad", learningRate: 0.1 },
  adadelta: { label: "Adadelta", learningRate: 10 },
  adafactor: { label: "Adafactor", learningRate: 0.1 },
  lamb: { label: "LAMB", learningRate: 0.01, weightDecay: 0 },
  lars: { label: "LARS", learningRate: 10, momentum: 0.9, weightDecay: 0 },
  lookahead: { label: "Lookahead (Adam)", learningRate: 0.01 },
  scheduleFreeAdamW: { label: "Schedule-free AdamW", learningRate: 0.02, weightDecay: 0 },
  sam: { label: "SAM (Adam)", learningRate: 0.01, takesSlope: true },
  lbfgs: { label: "L-BFGS", learningRate: 1, takesSlope: true },
} as const satisfies Readonly<Record<string, OptimizerFacts>>;

export type OptimizerName = keyof typeof optimizerFacts;

/** What there is to know of an optimizer. */
export function factsOfOptimizer(name: OptimizerName): OptimizerFacts {
  return optimizerFacts[name];
}

/** All names, in the order of the list. */
export const optimizerNames = Object.keys(optimizerFacts) as readonly OptimizerName[];

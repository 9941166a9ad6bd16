import type { BackpropActivation } from "../backprop/model/activation.ts";
import type { BackpropLoss } from "../backprop/model/loss.ts";
import { below } from "../backprop/model/show-number.ts";
import type { Direction, StageName } from "../backprop/model/stages.ts";

/** What a stage is called, the law it follows, and why. */
export interface StageTexts {
  readonly title: string;
  readonly why: string;
}

/** What the page of backpropagation says. */
export const backpropTexts = {
  title: "Backpropagation, edge by edge",
  transport: "Steps",
  back: "One step back",
  next: "One step on",
  play: "Play in slow motion",
  pause: "Pause",
  restart: "Back to the inputs",
  step: (place: number, count: number): string => `Step ${place} of ${count}`,
  scrubber: "Step",
  directions: { forward: "Forward", backward: "Backward", update: "Update" } satisfies Record<
    Direction,
    string
  >,
  stages: {
    inputs: { title: "Inputs", why: "One sample enters the network. Every number can be changed." },
    sums: {
      title: "Hidden sums",
      why: "Each hidden unit adds up its inputs times their weights, and a bias.",
    },
    hidden: {
      title: "Hidden values",
      why: "The activation bends each sum; without it two layers would be one.",
    },
    scores: {
      title: "Scores",
      why: "Each output adds up the hidden values times their weights, and a bias.",
    },
    outputs: { title: "Outputs", why: "The scores become what the loss is asked about." },
    loss: {
      title: "Loss",
      why: "One number says how wrong the outputs are. Learning means making it smaller.",
    },
    toScores: {
      title: "Back to the scores",
      why: "How the loss changes with each score: the error of each output.",
    },
    toOutputWeights: {
      title: "Gradients of the output weights",
      why: "A weight passes a value on, so its gradient is that value times the gradient at its end.",
    },
    toHidden: {
      title: "Back to the hidden values",
      why: "A hidden value acts through all of its weights, so what comes back along them is added up.",
    },
    toSums: {
      title: "Back through the activation",
      why: "The slope of the activation at its sum scales what comes back.",
    },
    toHiddenWeights: {
      title: "Gradients of the hidden weights",
      why: "The same rule once more: the input times the gradient at the end of the edge.",
    },
    update: { title: "Update", why: "Every weight moves against its gradient, as the optimizer decides." },
  } satisfies Record<StageName, StageTexts>,
  laws: {
    inputs: "x, and the target t",
    sums: "zⱼ = Σᵢ xᵢ Wᵢⱼ + bⱼ",
    hidden: "hⱼ = f(zⱼ)",
    scores: "oₖ = Σⱼ hⱼ Vⱼₖ + cₖ",
    toOutputWeights: "∂L/∂Vⱼₖ = hⱼ · ∂L/∂oₖ and ∂L/∂cₖ = ∂L/∂oₖ",
    toHidden: "∂L/∂hⱼ = Σₖ Vⱼₖ · ∂L/∂oₖ",
    toSums: "∂L/∂zⱼ = ∂L/∂hⱼ · f′(zⱼ)",
    toHiddenWeights: "∂L/∂Wᵢⱼ = xᵢ · ∂L/∂zⱼ and ∂L/∂bⱼ = ∂L/∂zⱼ",
    update: "new w = w − step, where the optimizer turns gradients into steps",
  },
  network: {
    title: "Network",
    label: (sizes: string): string =>
      `A network of ${sizes} units. Tab goes from unit to unit, Enter picks one out.`,
    edges: "The width of an edge is the size of its weight; orange is below zero, blue above.",
    layers: ["Inputs", "Hidden", "Outputs", "Loss"],
  },
  formulas: {
    title: "This step",
    name: "Number",
    formula: "Formula",
    value: "Value",
    difference: "(L(w+h) − L(w−h)) / 2h",
    differenceHelp: "Bold digits agree with the gradient. h = 0.00001, in float64.",
    set: "as set",
    only: (name: string): string => `Only ${name}`,
    showAll: "Show all",
  },
  numbers: {
    title: "Numbers",
    reset: "Back to the first numbers",
    hint: "Change any number; all others follow.",
    parts: {
      x: "Inputs x",
      W: "Weights W, input to hidden",
      b: "Biases b",
      V: "Weights V, hidden to output",
      c: "Biases c",
    },
    target: "Target: what is right",
    targetName: (target: number, outputs: number): string =>
      outputs === 1 ? `t = ${target}` : `y${below(target)} = 1`,
  },
  proof: {
    title: "All gradients, proven",
    perfect: (worst: string): string => `The largest disagreement is ${worst}.`,
    lead: "Each gradient beside what moving its weight a little up and down does to the loss.",
    gradient: "Gradient",
  },
  layer: {
    title: "A network of your own",
    inputs: "Inputs",
    hidden: "Hidden units",
    outputs: "Outputs",
    activation: "Activation f",
    loss: "Loss L",
    report: "The network of the report",
  },
  update: {
    title: "Learn from this sample",
    optimizer: "Optimizer",
    learningRate: "Learning rate",
    momentum: "Momentum",
    made: (updates: number): string => (updates === 1 ? "1 update made" : `${updates} updates made`),
    loss: (loss: string): string => `loss ${loss}`,
    make: "Make the update",
    ten: "10 updates",
    undo: "Take one back",
    weight: "w",
    gradient: "gradient",
    next: "new w",
  },
  activations: {
    sigmoid: "Sigmoid",
    tanh: "Tanh",
    relu: "ReLU",
    leakyRelu: "Leaky ReLU",
    softplus: "Softplus",
    gelu: "GELU",
    silu: "SiLU",
    identity: "Linear",
  } satisfies Record<BackpropActivation, string>,
  losses: {
    crossEntropy: "Softmax, cross-entropy",
    binaryCrossEntropy: "Sigmoid, binary cross-entropy",
    meanSquaredError: "Mean squared error",
  } satisfies Record<BackpropLoss, string>,
  keys: [
    ["→", "one step on"],
    ["←", "one step back"],
    ["Space", "play in slow motion, pause"],
    ["U", "make the update"],
    ["R", "back to the inputs"],
  ] as readonly (readonly [string, string])[],
  export: { gradients: "All gradients as CSV", picture: "Network as SVG" },
} as const;

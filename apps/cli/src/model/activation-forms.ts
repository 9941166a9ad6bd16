import { choice, decimal } from "./arguments.ts";
import type { LayerForm } from "./layer-form.ts";

const plain: LayerForm = { reads: "any", needs: [], options: [] };

/** The activations that can be written in a layer text. */
export const activationForms: Readonly<Record<string, LayerForm>> = {
  elu: { ...plain, options: [decimal("alpha", "1")] },
  gelu: { ...plain, options: [choice("approximate", ["none", "tanh"])] },
  hardSigmoid: plain,
  hardSwish: plain,
  identity: plain,
  leakyRelu: { ...plain, options: [decimal("negativeSlope", "0.01")] },
  logSigmoid: plain,
  logSoftmax: plain,
  mish: plain,
  prelu: { ...plain, width: "features" },
  relu: plain,
  selu: plain,
  sigmoid: plain,
  silu: plain,
  softmax: plain,
  softplus: plain,
  softsign: plain,
  tanh: plain,
};

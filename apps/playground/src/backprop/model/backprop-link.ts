import type { LinkFields } from "../../address/link-format.ts";
import { choiceField, numberField, wholeField, type Field } from "../../experiment/fields.ts";
import { backpropActivations } from "./activation.ts";
import { backpropLimits, type BackpropConfig } from "./backprop-config.ts";
import { backpropLosses } from "./loss.ts";
import { backpropOptimizers } from "./update-view.ts";

const { units, updates, stages, value } = backpropLimits;
const size = wholeField(1, units);

/** Numbers joined by underscores: a minus sign may stand in any of them. */
const numbersField: Field<readonly number[]> = {
  read(text) {
    const numbers = text.split("_").map(Number);
    return text === "" || numbers.some((number) => !(Math.abs(number) <= value)) ? undefined : numbers;
  },
  write: (numbers) => numbers.join("_"),
};

/** How the settings of the page stand in a link. */
export const backpropFields: LinkFields<BackpropConfig> = {
  inputs: ["in", size],
  hidden: ["hid", size],
  outputs: ["out", size],
  activation: ["f", choiceField(backpropActivations)],
  loss: ["loss", choiceField(backpropLosses)],
  target: ["t", wholeField(0, units - 1)],
  numbers: ["w", numbersField],
  optimizer: ["opt", choiceField(backpropOptimizers)],
  learningRate: ["lr", numberField(0, 1000)],
  momentum: ["momentum", numberField(0, 0.999)],
  updates: ["updates", wholeField(0, updates)],
  stage: ["stage", wholeField(0, stages - 1)],
};

import type { LinkFields } from "../../address/link-format.ts";
import { choiceField, numberField, wholeField } from "../../experiment/fields.ts";
import { whyQuestions } from "../why/why-question.ts";
import { whyWays } from "../why/why-way.ts";
import { digitsLimits as limits, digitsOptimizers, digitsSets, type DigitsConfig } from "./digits-config.ts";
import { digitsModelNames } from "./digits-models.ts";

/** The path of the page. */
export const digitsPath = "/digits";

/** How the settings of the page stand in a link. */
export const digitsFields: LinkFields<DigitsConfig> = {
  set: ["d", choiceField(digitsSets)],
  model: ["model", choiceField(digitsModelNames)],
  optimizer: ["opt", choiceField(digitsOptimizers)],
  learningRate: ["lr", numberField(limits.learningRate.least, limits.learningRate.most)],
  batchSize: ["batch", wholeField(limits.batchSize.least, limits.batchSize.most)],
  seed: ["seed", wholeField(limits.seed.least, limits.seed.most)],
  images: ["n", wholeField(limits.images.least, limits.images.most)],
  epochs: ["epochs", wholeField(limits.epochs.least, limits.epochs.most)],
  why: ["why", choiceField(whyWays)],
  ask: ["ask", choiceField(whyQuestions)],
};

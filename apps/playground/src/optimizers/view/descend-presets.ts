import type { optimizersTexts } from "../../texts/optimizers-texts.ts";
import type { DescendConfig } from "../descend/descend-config.ts";
import { surfaces } from "../descend/surfaces.ts";
import { usualRacer } from "../racer.ts";

/** Settings that are worth a look. */
export interface DescendPreset {
  readonly name: keyof typeof optimizersTexts.descend.presets;
  readonly config: DescendConfig;
}

const report = { surface: "waves", start: surfaces.waves.start, steps: 10 } as const;

/** The two descents of the course report, and a comparison. */
export const descendPresets: readonly DescendPreset[] = [
  {
    name: "report",
    config: { ...report, decay: 1, racers: [{ optimizer: "sgd", learningRate: 0.1, momentum: 0 }] },
  },
  {
    name: "decaying",
    config: { ...report, decay: 0.8, racers: [{ optimizer: "sgd", learningRate: 0.2, momentum: 0 }] },
  },
  {
    name: "race",
    config: {
      surface: "ravine",
      start: surfaces.ravine.start,
      steps: 80,
      decay: 1,
      racers: [
        { ...usualRacer("sgd"), learningRate: 0.9 },
        { ...usualRacer("nesterov"), learningRate: 0.3 },
        { ...usualRacer("rmsprop"), learningRate: 0.2 },
        { ...usualRacer("adam"), learningRate: 0.3 },
        { ...usualRacer("adagrad"), learningRate: 1 },
        usualRacer("lbfgs"),
      ],
    },
  },
];

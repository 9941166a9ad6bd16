import { adam, oneCycle } from "@gradkit/optimizers";
import { courseTable } from "./course/course-table.ts";
import { spreadFigure } from "./figures/spread-figure.ts";
import type { Experiment } from "./experiment.ts";
import { atLeast } from "./findings/at-least.ts";
import { shown } from "./findings/shown.ts";
import { imageSets, quickNote } from "./images/image-sets.ts";
import { finalMean, repeated } from "./images/repeated.ts";
import { seeds } from "./images/seeds.ts";
import { smallConvolution } from "./images/small-convolution.ts";

const batchSize = 64;
const epochs = 10;

/** What the library reaches by its own means. */
export const f4FashionBest: Experiment = {
  id: "f4-fashion-best",
  title: "Fashion-MNIST: the best of gradkit's own",
  about:
    "A small convolutional network, 10 epochs of Adam with one cycle of the rate, batches of 64, pixels from 0 to 1.",
  async run(context) {
    const { whole, test } = await imageSets("fashion-mnist", "unit", context);
    const long = context.quick ? 3 : epochs;
    const steps = long * Math.ceil(whole.size / batchSize);
    const plan = {
      model: smallConvolution(),
      train: whole,
      measured: { test },
      optimizer: adam(oneCycle(0.004, { steps })),
      epochs: long,
      batchSize,
    };
    const courses = await repeated(plan, seeds(3, context), context);
    const accuracy = finalMean(courses, "test", "accuracy");
    return {
      rows: [
        context.quick ? shown("test accuracy", accuracy) : atLeast("test accuracy", null, accuracy, 0.91),
        shown("train accuracy", finalMean(courses, "train", "accuracy")),
      ],
      tables: courses.map((course, i) => courseTable(`seed ${i + 1}`, course)),
      figures: spreadFigure([{ name: "convolutional", courses }], {
        name: "test",
        caption: "Fashion-MNIST: test accuracy, mean and one deviation over the seeds",
        set: "test",
      }),
      notes: ["Means over three seeds.", ...(context.quick ? [quickNote] : [])],
    };
  },
};

import {
  conv2d,
  dense,
  dropout,
  flatten,
  maxPool2d,
  relu,
  reshape,
  sequential,
  type Layer,
} from "@gradkit/layers";
import { adam, oneCycle } from "@gradkit/optimizers";
import { courseTable } from "./course/course-table.ts";
import { spreadFigure } from "./figures/spread-figure.ts";
import type { Experiment } from "./experiment.ts";
import { atLeast } from "./findings/at-least.ts";
import { shown } from "./findings/shown.ts";
import { imageSets, quickNote } from "./images/image-sets.ts";
import { imageCourse } from "./images/image-course.ts";
import { finalMean } from "./images/repeated.ts";
import { seeds } from "./images/seeds.ts";
import { inParts } from "./parts/in-parts.ts";

const batchSize = 64;
const epochs = 10;
const runs = 3;

/** What the library reaches by its own means. */
export const f4FashionBest: Experiment = {
  id: "f4-fashion-best",
  title: "Fashion-MNIST: the best of gradkit's own",
  about:
    "A small convolutional network with dropout, 10 epochs of Adam with one cycle of the rate, batches of 64, pixels from 0 to 1.",
  parts: runs,
  async run(context) {
    const { whole, test } = await imageSets("fashion-mnist", "unit", context);
    const long = context.quick ? 3 : epochs;
    const steps = long * Math.ceil(whole.size / batchSize);
    const plan = {
      model: network(),
      train: whole,
      measured: { test },
      optimizer: adam(oneCycle(0.002, { steps })),
      epochs: long,
      batchSize,
    };
    const drawn = seeds(runs, context);
    const courses = await inParts(
      context,
      drawn,
      (seed) => `seed ${drawn.indexOf(seed) + 1} of ${drawn.length}`,
      (seed, part) => imageCourse(plan, seed, part),
    );
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

/** Two convolutions with pooling and two dense layers, with dropout between them: some 150000 weights. */
function network(): Layer {
  return sequential(
    reshape([28, 28, 1]),
    conv2d(1, 16, { kernel: 5, padding: 2 }),
    relu(),
    maxPool2d(2),
    conv2d(16, 32, { kernel: 3 }),
    relu(),
    maxPool2d(2),
    flatten(),
    dense(1152, 128),
    relu(),
    dropout(0.3),
    dense(128, 10),
  );
}

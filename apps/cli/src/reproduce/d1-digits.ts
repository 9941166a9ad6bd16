import { digits } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import { sgd } from "@gradkit/optimizers";
import { defaultRng } from "@gradkit/random";
import type { Course } from "./course/course.ts";
import { courseTable } from "./course/course-table.ts";
import { inTurn } from "./course/stage.ts";
import { trainCourse } from "./course/train-course.ts";
import { dataOptions } from "./data-options.ts";
import { belowFiveAccuracy, plainBelowFiveLoss } from "./digits/below-five.ts";
import { digitNetwork } from "./digits/digit-network.ts";
import { smallDigits, wholeBatches, type SmallDigits } from "./digits/small-digits.ts";
import { bothSetsFigure } from "./figures/course-figures.ts";
import type { Experiment, ExperimentContext, Finding } from "./experiment.ts";
import { printed } from "./findings/printed.ts";
import { shown } from "./findings/shown.ts";

/** One way of training. */
export interface DigitsVariant {
  readonly name: string;
  readonly model: Layer;
  readonly outputs: number;
  readonly rate: number;
  readonly batchSize: number;
  readonly epochs: number;
}

const stated = {
  model: digitNetwork([64, 32, 1]),
  outputs: 1,
  rate: 0.01,
  batchSize: 15,
  epochs: 20,
};

function variants(quick: boolean): readonly DigitsVariant[] {
  const long = quick ? 60 : 400;
  return [
    { ...stated, name: "as stated" },
    { ...stated, name: "rate 0.05", rate: 0.05 },
    { ...stated, name: `${long} epochs`, epochs: long },
    { ...stated, name: "rate 0.03", rate: 0.03 },
    { ...stated, name: "batch 40, rate 0.03", rate: 0.03, batchSize: 40 },
    { ...stated, name: "linear, sigmoid, 32 outputs", model: digitNetwork([64, 32]), outputs: 32 },
    {
      ...stated,
      name: "linear, linear, sigmoid, 32 outputs",
      model: digitNetwork([64, 32, 32], { plain: true }),
      outputs: 32,
    },
    {
      ...stated,
      name: "64-64-64-32-1, rate 0.001, batch 20",
      model: digitNetwork([64, 64, 64, 32, 1]),
      rate: 0.001,
      batchSize: 20,
      epochs: 50,
    },
  ];
}

/** Whether a digit of 8x8 pixels is below 5, to the last printed digit. */
export const d1Digits: Experiment = {
  id: "d1-digits",
  title: "Digits of 8x8 pixels: below 5 or not",
  about:
    "1797 digits standardised as a whole, in the order of default_rng(12345), the first 898 train. Linear(64, 32), " +
    "ReLU, Linear(32, 1), sigmoid, cross-entropy without bounds, gradients summed over the batch, batches of 15 in " +
    "order, rate 0.01, 20 epochs, float64. A rate of 0.05 runs away.",
  async run(context) {
    const sets = smallDigits(await digits(dataOptions(context)));
    const all = variants(context.quick);
    const courses = await inTurn(
      context,
      all,
      ({ name }) => name,
      (variant, part) => digitsCourse(sets, variant, part),
    );
    const [main, fast] = courses;
    const notes = [
      "Epochs are counted from 0. Losses and accuracies are means over batches; those of training are taken while training.",
      "At rate 0.05 a probability becomes exactly 1, and 0 times the logarithm of 0 is no number: training ends there.",
    ];
    return {
      rows: [...mainRows(main), ...divergenceRows(fast), ...lastRows(all.slice(2), courses.slice(2))],
      tables: courses.map((course, i) => courseTable(all[i]?.name ?? "", course)),
      figures: all.flatMap(({ name }, i) => {
        const course = courses[i];
        return course === undefined
          ? []
          : bothSetsFigure(course, {
              name: `${i + 1}-${name.replace(/[^a-z0-9.]+/gi, "-")}`,
              caption: name,
              what: "loss",
              set: "test",
              yScale: "log",
            });
      }),
      notes: context.quick ? [...notes, "Quick: 60 epochs in place of 400."] : notes,
    };
  },
};

/** Trains one variant. */
export async function digitsCourse(
  { train, test }: SmallDigits,
  { model, outputs, rate, batchSize, epochs }: DigitsVariant,
  context: ExperimentContext,
): Promise<Course> {
  return trainCourse(
    {
      model,
      params: model.init(defaultRng(12345), { dtype: "float64" }),
      train,
      loss: plainBelowFiveLoss,
      summed: true,
      termsPerRow: outputs,
      optimizer: sgd(rate),
      accuracy: belowFiveAccuracy,
      epochs,
      batchSize,
      dtype: "float64",
      shuffle: false,
      dropLast: true,
      measured: { test: wholeBatches(test, batchSize) },
    },
    context,
  );
}

function mainRows(course: Course | undefined): readonly Finding[] {
  const [first, last] = [course?.epochs[0], course?.epochs[19]];
  return [
    printed("epoch 0, train loss", "0.4412", first?.train.loss ?? NaN),
    printed("epoch 0, train accuracy", "0.7944", first?.train.accuracy ?? NaN),
    printed("epoch 0, test loss", "0.3620", first?.after["test"]?.loss ?? NaN),
    printed("epoch 19, train loss", "0.0135", last?.train.loss ?? NaN),
    printed("epoch 19, train accuracy", "1.0000", last?.train.accuracy ?? NaN),
    printed("epoch 19, test loss", "0.0740", last?.after["test"]?.loss ?? NaN),
    shown("epoch 19, test accuracy", last?.after["test"]?.accuracy ?? NaN),
  ];
}

function divergenceRows(course: Course | undefined): readonly Finding[] {
  const epoch = course?.divergedIn;
  return [
    {
      name: "rate 0.05: loss",
      reported: "NaN",
      measured: epoch === undefined ? "a number" : "NaN",
      allowed: { equal: true },
    },
    shown("rate 0.05: first epoch with NaN", epoch ?? "none"),
  ];
}

function lastRows(all: readonly DigitsVariant[], courses: readonly Course[]): readonly Finding[] {
  return all.flatMap(({ name }, i) => {
    const last = courses[i]?.epochs.at(-1);
    return [
      shown(`${name}: last train loss`, last?.train.loss ?? NaN),
      shown(`${name}: last test loss`, last?.after["test"]?.loss ?? NaN),
      shown(`${name}: last test accuracy`, last?.after["test"]?.accuracy ?? NaN),
    ];
  });
}

import { heNormal, relu } from "@gradkit/layers";
import { adam, oneCycle } from "@gradkit/optimizers";
import { courseTable } from "./course/course-table.ts";
import { inTurn } from "./course/stage.ts";
import { spreadFigure } from "./figures/spread-figure.ts";
import type { Experiment } from "./experiment.ts";
import { atLeast } from "./findings/at-least.ts";
import { shown } from "./findings/shown.ts";
import { imageNetwork } from "./images/image-network.ts";
import { imageSets, quickNote } from "./images/image-sets.ts";
import { finalMean, repeated } from "./images/repeated.ts";
import { seeds } from "./images/seeds.ts";
import { smallConvolution } from "./images/small-convolution.ts";

const batchSize = 64;

/** What the library reaches by its own means. */
export const e5MnistBest: Experiment = {
  id: "e5-mnist-best",
  title: "MNIST: the best of gradkit's own",
  about:
    "784-300-10 with ReLU and dense layers only, 10 epochs, and a small convolutional network, 5 epochs: Adam with one " +
    "cycle of the rate, batches of 64, pixels from 0 to 1.",
  async run(context) {
    const { whole, test } = await imageSets("mnist", "unit", context);
    const plan = (epochs: number, rate: number) => {
      const steps = epochs * Math.ceil(whole.size / batchSize);
      return {
        train: whole,
        measured: { test },
        epochs,
        batchSize,
        optimizer: adam(oneCycle(rate, { steps })),
      };
    };
    const models = [
      {
        name: "dense, 10 epochs",
        least: 0.98,
        plan: { ...plan(10, 0.003), model: imageNetwork([784, 300, 10], [relu()], heNormal()) },
      },
      {
        name: "convolutional, 5 epochs",
        least: 0.99,
        plan: { ...plan(5, 0.003), model: smallConvolution() },
      },
    ];
    const drawn = seeds(3, context);
    const made = await inTurn(
      context,
      models,
      ({ name }) => name,
      (model, part) => repeated(model.plan, drawn, part),
    );
    return {
      rows: models.map(({ name, least }, k) => {
        const accuracy = finalMean(made[k] ?? [], "test", "accuracy");
        const title = `${name}: test accuracy`;
        return context.quick ? shown(title, accuracy) : atLeast(title, null, accuracy, least);
      }),
      tables: models.flatMap(({ name }, k) =>
        (made[k] ?? []).map((course, i) => courseTable(`${name}, seed ${i + 1}`, course)),
      ),
      figures: spreadFigure(
        models.map(({ name }, k) => ({ name, courses: made[k] ?? [] })),
        { name: "test", caption: "MNIST: test accuracy, mean and one deviation over the seeds", set: "test" },
      ),
      notes: ["Means over three seeds.", ...(context.quick ? [quickNote] : [])],
    };
  },
};

import { courseTable } from "./course/course-table.ts";
import { stage } from "./course/stage.ts";
import { spreadFigure } from "./figures/spread-figure.ts";
import type { Experiment } from "./experiment.ts";
import { atLeast } from "./findings/at-least.ts";
import { shown } from "./findings/shown.ts";
import { imageSets, quickNote } from "./images/image-sets.ts";
import { finalMean, repeated } from "./images/repeated.ts";
import { seeds } from "./images/seeds.ts";
import { statedMnist, statedMnistWords } from "./images/stated-mnist.ts";

/** The final model of the report, on the whole training set. */
export const e3MnistFinal: Experiment = {
  id: "e3-mnist-final",
  title: "MNIST: the final dense model",
  about: `${statedMnistWords} Rate 0.01, 60000 rows, 5 epochs. Reported: train 0.465 / 0.909, test 0.508 / 0.902.`,
  async run(context) {
    const { whole, test } = await imageSets("mnist", "standardized", context);
    const sets = { measured: { test }, measuredAtEnd: { "training set": whole } };
    const plan = { ...statedMnist, train: whole, ...sets };
    const drawn = seeds(3, context);
    const summed = await repeated(plan, drawn, stage(context, 0, 0.5));
    const averaged = await repeated({ ...plan, summed: false }, drawn, stage(context, 0.5, 1));
    const accuracy = finalMean(summed, "test", "accuracy");
    return {
      rows: [
        shown("train loss", finalMean(summed, "training set", "loss"), 0.465),
        shown("train accuracy", finalMean(summed, "training set", "accuracy"), 0.909),
        shown("test loss", finalMean(summed, "test", "loss"), 0.508),
        context.quick
          ? shown("test accuracy", accuracy, 0.902)
          : atLeast("test accuracy", 0.902, accuracy, 0.9),
        shown("gradient averaged: test loss", finalMean(averaged, "test", "loss")),
        shown("gradient averaged: test accuracy", finalMean(averaged, "test", "accuracy")),
      ],
      tables: [
        ...summed.map((course, i) => courseTable(`seed ${i + 1}`, course)),
        ...averaged.map((course, i) => courseTable(`gradient averaged, seed ${i + 1}`, course)),
      ],
      figures: spreadFigure(
        [
          { name: "gradient summed", courses: summed },
          { name: "gradient averaged", courses: averaged },
        ],
        { name: "test", caption: "MNIST: test accuracy, mean and one deviation over the seeds", set: "test" },
      ),
      notes: [
        "Means over three seeds, measured after the last epoch.",
        "With the gradient averaged over the batch in place of summed, the stated rate barely starts to learn.",
        ...(context.quick ? [quickNote] : []),
      ],
    };
  },
};

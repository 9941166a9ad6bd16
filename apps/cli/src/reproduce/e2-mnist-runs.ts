import { lineFigure } from "./figures/line-figure.ts";
import { spreadSeries } from "./figures/spread-figure.ts";
import type { Experiment } from "./experiment.ts";
import { shown } from "./findings/shown.ts";
import { imageSets, quickNote } from "./images/image-sets.ts";
import { imageCourse } from "./images/image-course.ts";
import { finalMean } from "./images/repeated.ts";
import { seeds } from "./images/seeds.ts";
import { byEpoch, spreadBy, spreadTable } from "./images/spread-table.ts";
import { statedMnist, statedMnistWords } from "./images/stated-mnist.ts";
import { inParts } from "./parts/in-parts.ts";

const runs = 3;

/** How much three runs differ. */
export const e2MnistRuns: Experiment = {
  id: "e2-mnist-runs",
  title: "MNIST: three runs, mean and spread",
  about: `${statedMnistWords} Rate 0.01, three seeds: mean and a band of one deviation, train and validation, per epoch and per batch. 55000 rows train, 5000 validate.`,
  parts: runs,
  async run(context) {
    const { train, validation } = await imageSets("mnist", "standardized", context);
    const plan = { ...statedMnist, train, measured: { validation }, everyBatch: true };
    const drawn = seeds(runs, context);
    const courses = await inParts(
      context,
      drawn,
      (seed) => `seed ${drawn.indexOf(seed) + 1} of ${drawn.length}`,
      (seed, part) => imageCourse(plan, seed, part),
    );
    const batches = spreadBy(courses.map((course) => course.batches.map(({ accuracy }) => accuracy)));
    const byBatch = {
      name: "accuracy by batch",
      columns: ["batch", "mean", "deviation"],
      rows: batches.mean.map((mean, i) => [i, mean, batches.deviation[i] ?? null]),
    };
    return {
      rows: [
        shown("last epoch, mean train loss", finalMean(courses, "train", "loss")),
        shown("last epoch, mean train accuracy", finalMean(courses, "train", "accuracy")),
        shown("last epoch, mean validation loss", finalMean(courses, "validation", "loss")),
        shown("last epoch, mean validation accuracy", finalMean(courses, "validation", "accuracy")),
      ],
      tables: [spreadTable("by epoch", courses, "validation"), byBatch],
      figures: [
        ...lineFigure(
          [
            spreadSeries("train", spreadBy(byEpoch(courses, ({ train: scores }) => scores, "accuracy")), 1),
            spreadSeries(
              "validation",
              spreadBy(byEpoch(courses, ({ after }) => after["validation"], "accuracy")),
              1,
            ),
          ],
          {
            name: "epochs",
            caption: "MNIST: mean of the runs and one deviation, by epoch",
            xLabel: "epoch",
            yLabel: "accuracy",
          },
        ),
        ...lineFigure([spreadSeries("train", batches, 0)], {
          name: "batches",
          caption: "MNIST: mean of the runs and one deviation, by batch",
          xLabel: "batch",
          yLabel: "accuracy of the batch",
        }),
      ],
      notes: [
        "No figure of this experiment was printed; the curves are what it is about.",
        ...(context.quick ? [quickNote] : []),
      ],
    };
  },
};

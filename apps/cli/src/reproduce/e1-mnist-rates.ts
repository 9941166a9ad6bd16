import { courseTable } from "./course/course-table.ts";
import { batchFigure, courseFigure } from "./figures/course-figures.ts";
import type { Experiment } from "./experiment.ts";
import { shown } from "./findings/shown.ts";
import { batchTable } from "./images/curve-table.ts";
import { imageCourse } from "./images/image-course.ts";
import { imageSets, quickNote } from "./images/image-sets.ts";
import { seeds } from "./images/seeds.ts";
import { statedMnist, statedMnistWords } from "./images/stated-mnist.ts";
import { inParts } from "./parts/in-parts.ts";

const rates = [0.1, 0.01, 0.001, 0.0001, 0.00001];
const chosenThen = 0.01;

/** Which rate to take for MNIST. */
export const e1MnistRates: Experiment = {
  id: "e1-mnist-rates",
  title: "MNIST: five learning rates",
  about: `${statedMnistWords} Rates ${rates.join(", ")}: curves of batch accuracy. 55000 rows train, 5000 validate; the rate chosen was 0.01.`,
  parts: rates.length,
  async run(context) {
    const { train, validation } = await imageSets("mnist", "standardized", context);
    const [seed = 0] = seeds(1, context);
    const names = rates.map((rate) => `rate ${rate}`);
    const courses = await inParts(
      context,
      rates,
      (rate) => `rate ${rate}`,
      (rate, part) => {
        const plan = { ...statedMnist, optimizer: rate, train, measured: { validation }, everyBatch: true };
        return imageCourse(plan, seed, part);
      },
    );
    const named = courses.map((course, i) => ({ name: names[i] ?? "", course }));
    const reached = courses.map(({ epochs }) => epochs.at(-1)?.after["validation"]?.accuracy ?? NaN);
    const best = rates[reached.indexOf(Math.max(...reached))] ?? NaN;
    return {
      rows: [
        shown("rate with the best validation accuracy", best, chosenThen),
        ...names.map((name, i) => shown(`${name}: validation accuracy`, reached[i] ?? NaN)),
        ...names.map((name, i) =>
          shown(`${name}: accuracy of the last batch`, courses[i]?.batches.at(-1)?.accuracy ?? NaN),
        ),
      ],
      tables: [
        batchTable(names, courses),
        ...courses.map((course, i) => courseTable(names[i] ?? "", course)),
      ],
      figures: [
        ...batchFigure(named, "batches", "MNIST: accuracy of every batch at five rates"),
        ...courseFigure(named, {
          name: "validation",
          caption: "MNIST: validation accuracy at five rates",
          first: 1,
          what: "accuracy",
          set: "validation",
        }),
      ],
      notes: [
        "How many epochs was not stated; 5, as in e3-mnist-final. All rates begin with the same weights.",
        ...(context.quick ? [quickNote] : []),
      ],
    };
  },
};

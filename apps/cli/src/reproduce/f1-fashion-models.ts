import { courseTable } from "./course/course-table.ts";
import { inTurn } from "./course/stage.ts";
import { batchFigure, courseFigure } from "./figures/course-figures.ts";
import type { Experiment } from "./experiment.ts";
import { shown } from "./findings/shown.ts";
import { batchTable } from "./images/curve-table.ts";
import { fashionModels, fashionTraining } from "./images/fashion-models.ts";
import { imageCourse } from "./images/image-course.ts";
import { imageSets, quickNote } from "./images/image-sets.ts";
import { seeds } from "./images/seeds.ts";

/** Which of four models to take for Fashion-MNIST. */
export const f1FashionModels: Experiment = {
  id: "f1-fashion-models",
  title: "Fashion-MNIST: four models",
  about:
    "(1) 784-512-10 sigmoid, N(0, 1) weights, rate 0.001; (2) 784-512-256-128-10 sigmoid, tanh, ReLU, Glorot normal, 0.0001; " +
    "(3) 784-512-256-10 sigmoid, tanh, N(0, 1), 0.0001; (4) = (3) with Glorot normal. Batch 2048, gradients summed, pixels " +
    "standardised. The model chosen was 4.",
  async run(context) {
    const { train, validation } = await imageSets("fashion-mnist", "standardized", context);
    const [seed = 0] = seeds(1, context);
    const names = fashionModels.map(({ name }) => name);
    const courses = await inTurn(
      context,
      fashionModels,
      ({ name }) => name,
      ({ model, rate }, part) => {
        const plan = {
          ...fashionTraining(context.quick),
          model,
          optimizer: rate,
          train,
          measured: { validation },
        };
        return imageCourse({ ...plan, everyBatch: true }, seed, part);
      },
    );
    const named = courses.map((course, i) => ({ name: names[i] ?? "", course }));
    const reached = courses.map(({ epochs }) => epochs.at(-1)?.after["validation"]?.accuracy ?? NaN);
    const best = names[reached.indexOf(Math.max(...reached))] ?? "none";
    return {
      rows: [
        shown("model with the best validation accuracy", best, names[3] ?? null),
        ...names.map((name, i) => shown(`${name}: validation accuracy`, reached[i] ?? NaN)),
        ...names.map((name, i) =>
          shown(`${name}: validation loss`, courses[i]?.epochs.at(-1)?.after["validation"]?.loss ?? NaN),
        ),
      ],
      tables: [
        batchTable(names, courses),
        ...courses.map((course, i) => courseTable(names[i] ?? "", course)),
      ],
      figures: [
        ...batchFigure(named, "batches", "Fashion-MNIST: accuracy of every batch, four models"),
        ...courseFigure(named, {
          name: "validation",
          caption: "Fashion-MNIST: validation accuracy of four models",
          first: 1,
          what: "accuracy",
          set: "validation",
        }),
      ],
      notes: [
        "How many epochs was not stated; 10, as for the final model. 55000 rows train, 5000 validate.",
        ...(context.quick ? [quickNote] : []),
      ],
    };
  },
};

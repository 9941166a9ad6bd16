import { synth } from "@gradkit/datasets";
import type { Series } from "@gradkit/figures";
import { dense, sequential, sigmoid } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { sgd } from "@gradkit/optimizers";
import { randomState, type RandomState } from "@gradkit/random";
import { fromData, pack } from "@gradkit/tensor";
import type { Course } from "./course/course.ts";
import { courseTable } from "./course/course-table.ts";
import { inTurn } from "./course/stage.ts";
import { trainCourse } from "./course/train-course.ts";
import { courseSeries } from "./figures/course-figures.ts";
import { lineFigure } from "./figures/line-figure.ts";
import type { Experiment, Figure, Finding } from "./experiment.ts";
import { shown } from "./findings/shown.ts";

const model = sequential(dense(2, 3), sigmoid(), dense(3, 2));

interface Start {
  readonly name: string;
  readonly rate: number;
  readonly epochs: number;
  readonly draw: (random: RandomState, size: number) => Float64Array;
}

const starts: readonly Start[] = [
  {
    name: "(i) weights N(0, 1), rate 0.01",
    rate: 0.01,
    epochs: 10,
    draw: (random, size) => random.randn(size),
  },
  {
    name: "(ii) weights 0.01 x 0..9, rate 1e-5",
    rate: 1e-5,
    epochs: 5,
    draw: (random, size) => random.randint(0, 10, size).map((value) => 0.01 * value),
  },
];

/** How far the curves of both sets may lie apart and still be called close together. */
const close = 0.03;

/** A curved border in the plane, learnt one sample at a time. */
export const c1Synth: Experiment = {
  id: "c1-synth",
  title: "Two classes with a curved border",
  about:
    "RandomState(0).randn(70000, 2), label 1 where x^T Q x > 0.6 with Q = [[1, -0.05], [1, 0.4]]; 60000 rows train one at " +
    "a time in file order, 10000 validate. Network 2-3-2, sigmoid, softmax, float64; (i) weights N(0, 1), rate 0.01, 10 " +
    "epochs; (ii) weights 0.01 x integers 0..9, rate 1e-5, 5 epochs. Reported: both sets lie close together.",
  async run(context) {
    const courses = await inTurn(
      context,
      starts,
      ({ name }) => name,
      (start, part) => {
        const random = randomState(0);
        const sizes = context.quick ? { train: 3000, test: 500 } : {};
        const { train, test } = synth({ ...sizes, random });
        return trainCourse(
          {
            model,
            params: drawn(start, random),
            train,
            loss: crossEntropy,
            optimizer: sgd(start.rate),
            epochs: start.epochs,
            batchSize: 1,
            dtype: "float64",
            shuffle: false,
            measured: { "training set": train, validation: test },
          },
          part,
        );
      },
    );
    return {
      rows: starts.flatMap(({ name }, i) => rowsOf(name, courses[i])),
      tables: courses.map((course, i) => courseTable(starts[i]?.name ?? "", course)),
      figures: starts.flatMap(({ name }, i) => figuresOf(name, i === 0 ? "i" : "ii", courses[i])),
      notes: [
        "Weights are drawn from the same generator after the points, layer by layer; biases start at 0.",
        "The columns of the training set and of validation are measured after the epoch, those of train on the way.",
        ...(context.quick ? ["Quick: the first 3000 rows train, the next 500 validate."] : []),
      ],
    };
  },
};

function drawn({ draw }: Start, random: RandomState): ReturnType<typeof model.init> {
  const zeros = (size: number): Float64Array => new Float64Array(size);
  const first = fromData(draw(random, 6), [2, 3]);
  const second = fromData(draw(random, 6), [3, 2]);
  return pack([
    { weight: first, bias: fromData(zeros(3), [3]) },
    {},
    { weight: second, bias: fromData(zeros(2), [2]) },
  ]);
}

function figuresOf(caption: string, name: string, course: Course | undefined): readonly Figure[] {
  const series = (what: "loss" | "accuracy"): readonly Series[] =>
    course === undefined
      ? []
      : ["training set", "validation"].map((set) => courseSeries(set, course, set, what));
  return (["loss", "accuracy"] as const).flatMap((what) =>
    lineFigure(series(what), { name: `${name}-${what}`, caption, xLabel: "epoch", yLabel: what }),
  );
}

function rowsOf(name: string, course: Course | undefined): readonly Finding[] {
  const epochs = course?.epochs ?? [];
  const apart = (what: "loss" | "accuracy"): number =>
    Math.max(
      ...epochs.map(({ after }) =>
        Math.abs((after["training set"]?.[what] ?? NaN) - (after["validation"]?.[what] ?? NaN)),
      ),
    );
  const last = epochs.at(-1)?.after;
  const [loss, accuracy] = [apart("loss"), apart("accuracy")];
  return [
    {
      name: `${name}: both sets lie close together`,
      reported: "yes",
      measured: Math.max(loss, accuracy) <= close ? "yes" : "no",
      allowed: { equal: true },
    },
    shown(`${name}: largest distance of the losses`, loss),
    shown(`${name}: largest distance of the accuracies`, accuracy),
    shown(`${name}: last training loss`, last?.["training set"]?.loss ?? NaN),
    shown(`${name}: last validation loss`, last?.["validation"]?.loss ?? NaN),
    shown(`${name}: last training accuracy`, last?.["training set"]?.accuracy ?? NaN),
    shown(`${name}: last validation accuracy`, last?.["validation"]?.accuracy ?? NaN),
  ];
}

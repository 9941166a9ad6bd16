import type { Dataset } from "@gradkit/datasets";
import type { Course } from "../course/course.ts";
import { courseTable } from "../course/course-table.ts";
import { inTurn, stage } from "../course/stage.ts";
import { courseFigure } from "../figures/course-figures.ts";
import type { Experiment, ExperimentContext, Figure, Finding, Table } from "../experiment.ts";
import { shown } from "../findings/shown.ts";
import { planeCourse, type PlaneLength } from "./plane-course.ts";
import { planeSweeps, stated, statedSweep, type PlaneRun, type PlaneSweep } from "./plane-sweeps.ts";

/** What the two experiments differ in. */
export interface PlaneSetting {
  readonly id: string;
  readonly title: string;
  readonly points: string;
  readonly data: (seed: number) => Dataset;
  /** The loss reported at epoch 4500. */
  readonly loss: string;
  readonly quickEpochs: number;
  /** Runs of which it was said whether they learn the set. */
  readonly learnt: Readonly<Record<string, "yes" | "no">>;
}

const epochs = 5000;
const reportedAt = 4500;

/** A sweep and what its runs came to. */
type Swept = PlaneSweep & { readonly courses: readonly Course[] };

/** A set of points in the plane, the stated network on it and all its variants. */
export function planeExperiment(setting: PlaneSetting): Experiment {
  const { id, title, points, data, loss, quickEpochs } = setting;
  return {
    id,
    title,
    about:
      `${points} Network 2-32-32-1, sigmoid everywhere, binary cross-entropy, SGD 0.05, one sample at a time, 5000 epochs, ` +
      `weights and biases N(0, 1), float64. Reported loss at epoch 4500: ${loss}. Variants sweep rates, hidden units, ` +
      "optimizers, activations and layers.",
    async run(context) {
      const seed = context.rng.integers(2 ** 31);
      const train = data(seed);
      const length = { epochs: context.quick ? quickEpochs : epochs, seed };
      const main = statedSweep(train.size);
      const share = main.runs.length / (main.runs.length + planeSweeps.flatMap(({ runs }) => runs).length);
      const first = await sweep(train, main, length, stage(context, 0, share));
      const known = first.courses[0];
      const others = await inTurn(
        stage(context, share, 1),
        planeSweeps,
        ({ name }) => name,
        (one, part) => sweep(train, one, length, part, known),
      );
      return {
        rows: [...mainRows(setting, first), ...others.flatMap((one) => variantRows(setting, one))],
        tables: [
          ...first.courses.map((course, i) => courseTable(first.runs[i]?.name ?? "", course)),
          ...others.map(sweepTable),
        ],
        figures: [first, ...others].flatMap((one) => sweepFigure(title, one)),
        notes: notesOf(setting, context.quick),
      };
    },
  };
}

/** Trains the runs of a sweep; the stated one is not trained twice. */
async function sweep(
  train: Dataset,
  one: PlaneSweep,
  length: PlaneLength,
  context: ExperimentContext,
  known?: Course,
): Promise<Swept> {
  const isStated = ({ network, optimizer }: PlaneRun): boolean =>
    network === stated.network && optimizer === stated.optimizer;
  const courses = await inTurn(
    context,
    one.runs,
    ({ name }) => name,
    async (run, part) =>
      known !== undefined && isStated(run) ? known : planeCourse(train, run, length, part),
  );
  return { ...one, courses };
}

function lossAt(course: Course | undefined, epoch: number): number {
  return course?.epochs[epoch]?.train.loss ?? NaN;
}

function mainRows({ loss }: PlaneSetting, { runs, courses }: Swept): readonly Finding[] {
  const reported = Number(loss);
  if (courses[0]?.epochs.length !== epochs) {
    return runs.map(({ name }, i) => {
      const last = courses[i]?.epochs.at(-1);
      return shown(`${name}: loss at epoch ${last?.epoch ?? NaN}`, last?.train.loss ?? NaN);
    });
  }
  const [, faster = NaN, slower = NaN] = courses.map((course) => lossAt(course, reportedAt));
  return [
    ...runs.map(({ name }, i) =>
      shown(`${name}: loss at epoch ${reportedAt}`, lossAt(courses[i], reportedAt), reported),
    ),
    shown("as stated: the last loss is below 0.001", yesOrNo(lossAt(courses[0], epochs - 1) < 0.001), "yes"),
    shown(
      "the reported loss lies between those of the falling rates",
      yesOrNo(faster <= reported && reported <= slower),
      "yes",
    ),
  ];
}

function yesOrNo(answer: boolean): "yes" | "no" {
  return answer ? "yes" : "no";
}

function variantRows(
  { learnt }: PlaneSetting,
  { name: sweepName, runs, courses }: Swept,
): readonly Finding[] {
  return runs.flatMap(({ name }, i): readonly Finding[] => {
    const last = courses[i]?.epochs.at(-1);
    const all = yesOrNo(last?.after["set"]?.accuracy === 1);
    const said = learnt[name];
    const title = `${sweepName}, ${name}`;
    return [
      shown(`${title}: last loss`, last?.train.loss ?? NaN),
      said === undefined
        ? shown(`${title}: every point right`, all)
        : { name: `${title}: every point right`, reported: said, measured: all, allowed: { equal: true } },
    ];
  });
}

/** The curves of a sweep in one figure. */
function sweepFigure(title: string, { name, runs, courses }: Swept): readonly Figure[] {
  const named = courses.map((course, i) => ({ name: runs[i]?.name ?? "", course }));
  return courseFigure(named, {
    name: name.replace(/ /g, "-"),
    caption: `${title}: ${name}`,
    what: "loss",
    set: "train",
    yScale: "log",
  });
}

/** The losses of all runs of a sweep side by side. */
function sweepTable({ name, runs, courses }: Swept): Table {
  const longest = Math.max(...courses.map(({ epochs: made }) => made.length));
  const every = Math.max(1, Math.ceil(longest / 50));
  const rows = Array.from({ length: Math.ceil(longest / every) }, (_, i) => [
    i * every,
    ...courses.map((course) => {
      const loss = lossAt(course, i * every);
      return Number.isFinite(loss) ? loss : null;
    }),
  ]);
  return { name: `${name}: loss by epoch`, columns: ["epoch", ...runs.map((run) => run.name)], rows };
}

function notesOf({ quickEpochs }: PlaneSetting, quick: boolean): readonly string[] {
  return [
    "The loss of an epoch is the mean over the samples, each taken before its own update. Epochs are counted from 0.",
    "The stated setting ends far below the reported loss. The reported curve has the shape of a rate of 0.005 to 0.01 that " +
      "falls by a tenth every 100 epochs: both are shown.",
    "The Conv1d variant was not finished in the original: a convolution over the two coordinates, then the same layers.",
    ...(quick ? [`Quick: ${quickEpochs} epochs in place of ${epochs}.`] : []),
  ];
}

import type { CourseScores } from "./course/course.ts";
import { courseTable } from "./course/course-table.ts";
import { inTurn } from "./course/stage.ts";
import { spreadFigure } from "./figures/spread-figure.ts";
import type { Experiment, Finding } from "./experiment.ts";
import { atLeast } from "./findings/at-least.ts";
import { shown } from "./findings/shown.ts";
import { fashionModels, fashionTraining } from "./images/fashion-models.ts";
import { imageSets, quickNote } from "./images/image-sets.ts";
import { finalMean, repeated } from "./images/repeated.ts";
import { seeds } from "./images/seeds.ts";

const reported = [
  { set: "training set", what: "loss", value: 0.524 },
  { set: "training set", what: "accuracy", value: 0.809 },
  { set: "test", what: "loss", value: 0.547 },
  { set: "test", what: "accuracy", value: 0.799 },
] as const;

/** The final model of the report, at the rate it states and at the one it was chosen with. */
export const f2FashionFinal: Experiment = {
  id: "f2-fashion-final",
  title: "Fashion-MNIST: the final dense model",
  about:
    "784-512-256-10, sigmoid, tanh, Glorot normal, batch 2048, gradients summed, rate 0.001, 10 epochs. Reported: train " +
    "0.524 / 0.809, test 0.547 / 0.799. At the stated rate it blows up; the rate of its own selection, 0.0001, trains.",
  async run(context) {
    const { whole, test } = await imageSets("fashion-mnist", "standardized", context);
    const [, , , chosen] = fashionModels;
    if (chosen === undefined) {
      throw new Error("f2-fashion-final: there is no fourth model.");
    }
    const sets = { measured: { test }, measuredAtEnd: { "training set": whole } };
    const plan = { ...fashionTraining(context.quick), model: chosen.model, train: whole, ...sets };
    const settings = [
      { name: "rate 0.0001", plan: { ...plan, optimizer: 0.0001 } },
      { name: "rate 0.001 as stated", plan: { ...plan, optimizer: 0.001 } },
      { name: "rate 0.001, gradient averaged", plan: { ...plan, optimizer: 0.001, summed: false } },
    ];
    const drawn = seeds(3, context);
    const made = await inTurn(
      context,
      settings,
      ({ name }) => name,
      (setting, part) => repeated(setting.plan, drawn, part),
    );
    const rows = settings.flatMap(({ name }, k) => rowsOf(name, made[k] ?? []));
    const accuracy = finalMean(made[0] ?? [], "test", "accuracy");
    return {
      rows: context.quick
        ? rows
        : [atLeast("test accuracy at the rate that trains", 0.799, accuracy, 0.8), ...rows],
      tables: settings.flatMap(({ name }, k) =>
        (made[k] ?? []).map((course, i) => courseTable(`${name}, seed ${i + 1}`, course)),
      ),
      figures: spreadFigure(
        settings.map(({ name }, k) => ({ name, courses: made[k] ?? [] })),
        {
          name: "test",
          caption: "Fashion-MNIST: test accuracy, mean and one deviation over the seeds",
          set: "test",
        },
      ),
      notes: [
        "Means over three seeds, measured after the last epoch. A setting without its reported figures is shown as it is.",
        nearestNote(
          settings.map(({ name }) => name),
          made,
        ),
        ...(context.quick ? [quickNote] : []),
      ],
    };
  },
};

function rowsOf(name: string, courses: readonly CourseScores[]): readonly Finding[] {
  const each = courses.map(({ epochs }) => (epochs.at(-1)?.after["test"]?.accuracy ?? NaN).toFixed(3));
  return [
    ...reported.map(({ set, what, value }) =>
      shown(`${name}: ${set === "test" ? "test" : "train"} ${what}`, finalMean(courses, set, what), value),
    ),
    shown(`${name}: test accuracy of each seed`, each.join(", ")),
  ];
}

/** Which setting comes nearest to what was reported, by the sum of all four distances. */
function nearestNote(names: readonly string[], made: readonly (readonly CourseScores[])[]): string {
  const distances = made.map((courses) =>
    reported.reduce((sum, { set, what, value }) => {
      const distance = Math.abs(finalMean(courses, set, what) - value);
      return sum + (Number.isNaN(distance) ? Infinity : distance);
    }, 0),
  );
  const best = names[distances.indexOf(Math.min(...distances))] ?? "none";
  return `Nearest to the report: ${best}.`;
}

import type { Optimizer } from "@gradkit/optimizers";
import { inTurn } from "../course/stage.ts";
import { lineFigure } from "../figures/line-figure.ts";
import type { Experiment, Figure, Finding } from "../experiment.ts";
import { shown } from "../findings/shown.ts";
import { firstParting } from "./first-parting.ts";
import { spiralRun, type SpiralPlan, type SpiralRecord } from "./spiral-run.ts";
import { spiralTable } from "./spiral-table.ts";

/** What the four experiments differ in. */
export interface SpiralSetting {
  readonly id: string;
  readonly title: string;
  /** Optimizer and rate in words. */
  readonly settings: string;
  readonly optimizer: () => Optimizer;
  /** Another form of it to run besides, under a name of its own. */
  readonly variant?: { readonly name: string; readonly optimizer: () => Optimizer };
  /** The epoch from which two orders of summation part by more than 1e-6, about. */
  readonly parting: number;
  /** When NumPy parts from itself, by what is changed; `golden/parting.py` finds it out. */
  readonly numpy: { readonly reversed: number; readonly einsum: number; readonly reciprocal: number };
  /** What was reported at the end, and how near the level of the accuracy is asked to be. */
  readonly end?: { readonly accuracy: number; readonly loss: number; readonly within: number };
  readonly notes?: readonly string[];
}

const epochs = 10_001;
const quickEpochs = 1_001;

/** The spiral with one optimizer: tables of every hundredth epoch in both precisions. */
export function spiralExperiment(setting: SpiralSetting): Experiment {
  const { id, title, settings, optimizer, variant, parting, numpy, notes = [] } = setting;
  return {
    id,
    title,
    about:
      "Spiral of 3 x 100 points, network 2-64-3 with ReLU, weights 0.01 randn, biases 0, all drawn from RandomState(0), the " +
      `whole set as one batch, 10001 epochs. ${settings}, epsilon 1e-7.`,
    async run(context) {
      const long = context.quick ? quickEpochs : epochs;
      const plan: SpiralPlan = { optimizer: optimizer(), dtype: "float64", epochs: long };
      const runs: readonly (SpiralPlan & { readonly name: string })[] = [
        { ...plan, name: "float64" },
        { ...plan, name: "float32", dtype: "float32" },
        ...(variant === undefined
          ? []
          : [{ ...plan, name: `float64, ${variant.name}`, optimizer: variant.optimizer() }]),
        { ...plan, name: "vertical, float64", points: "vertical" },
      ];
      const made = await inTurn(context, runs, ({ name }) => name, spiralRun);
      const [double = [], single = []] = made;
      // Long enough to see them part, and no longer.
      const compared = Math.min(long, 3 * parting);
      const other = await spiralRun({ ...plan, epochs: compared, reversed: true }, context);
      const parts = firstParting(double.slice(0, compared), other, 1e-6);
      return {
        rows: [
          ...endRows(setting, double, single),
          shown(
            "first epoch in which two orders of summation differ by more than 1e-6, float64",
            parts ?? `none of ${compared}`,
            `about ${parting}`,
          ),
        ],
        tables: runs.map(({ name }, i) => spiralTable(name, made[i] ?? [])),
        figures: figuresOf(runs, made),
        notes: [
          "The trajectories are chaotic: up to the epoch of that row tables must agree, beyond only the level.",
          `When they part hangs on which rounding differs first: NumPy parts from itself at epoch ${numpy.reversed} with the rows ` +
            `reversed, at ${numpy.einsum} with products summed in another order, and at ${numpy.reciprocal} when the gradient is ` +
            "multiplied by 1 / 300 in place of divided by 300, which is what a mean's derivative does here.",
          ...notes,
          ...(context.quick ? [`Quick: ${quickEpochs} epochs in place of ${epochs}.`] : []),
        ],
      };
    },
  };
}

function figuresOf(
  runs: readonly { readonly name: string }[],
  made: readonly (readonly SpiralRecord[])[],
): readonly Figure[] {
  return (["loss", "accuracy"] as const).flatMap((what) =>
    lineFigure(
      runs.map(({ name }, i) => ({
        name,
        x: (made[i] ?? []).map(({ epoch }) => epoch),
        y: (made[i] ?? []).map((record) => record[what]),
      })),
      { name: what, caption: `${what} by epoch`, xLabel: "epoch", yLabel: what },
    ),
  );
}

function endRows(
  { end }: SpiralSetting,
  double: readonly SpiralRecord[],
  single: readonly SpiralRecord[],
): readonly Finding[] {
  const runs = [
    ["float64", double],
    ["float32", single],
  ] as const;
  return runs.flatMap(([name, records]) => {
    const last = records.at(-1);
    const whole = last?.epoch === epochs - 1;
    const row = (what: "accuracy" | "loss"): Finding => {
      const found = shown(`${name}: ${what} at epoch ${last?.epoch ?? NaN}`, last?.[what] ?? NaN);
      if (!whole || end === undefined) {
        return found;
      }
      // The loss at the end hangs on every rounding; the accuracy has a level.
      return what === "loss"
        ? { ...found, reported: end.loss }
        : { ...found, reported: end.accuracy, allowed: { within: end.within } };
    };
    return [row("accuracy"), row("loss")];
  });
}

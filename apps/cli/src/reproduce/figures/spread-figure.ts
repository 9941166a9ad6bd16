import type { Series } from "@gradkit/figures";
import type { CourseScores } from "../course/course.ts";
import type { Figure } from "../experiment.ts";
import { byEpoch, spreadBy, type Spread } from "../images/spread-table.ts";
import { lineFigure } from "./line-figure.ts";

/** Several settings, each trained from several seeds. */
export interface Repeated {
  readonly name: string;
  readonly courses: readonly CourseScores[];
}

/** The mean accuracy on a set by epoch, with a band of one deviation over the seeds. */
export function spreadFigure(
  settings: readonly Repeated[],
  { name, caption, set }: { readonly name: string; readonly caption: string; readonly set: string },
): readonly Figure[] {
  const series = settings.map((setting) =>
    spreadSeries(
      setting.name,
      spreadBy(
        byEpoch(setting.courses, ({ train, after }) => (set === "train" ? train : after[set]), "accuracy"),
      ),
      1,
    ),
  );
  return lineFigure(series, { name, caption, xLabel: "epoch", yLabel: `${set} accuracy` });
}

/** A mean with its band; places are counted from `first`. */
export function spreadSeries(name: string, { mean, deviation }: Spread, first: number): Series {
  const at = (sign: number): readonly number[] => mean.map((value, i) => value + sign * (deviation[i] ?? 0));
  return { name, x: mean.map((_, i) => i + first), y: mean, low: at(-1), high: at(1) };
}

import type { Series } from "@gradkit/figures";
import type { CourseScores, Scores } from "../course/course.ts";
import type { Figure } from "../experiment.ts";
import { lineFigure } from "./line-figure.ts";

/** A course by its name. */
export interface NamedCourse {
  readonly name: string;
  readonly course: CourseScores;
}

/** What of the courses is drawn. */
export interface CourseFigureOptions {
  readonly name: string;
  readonly caption: string;
  readonly what: keyof Scores;
  /** Which scores of an epoch: those of training, or of a measured set. */
  readonly set: string;
  readonly yScale?: "linear" | "log";
  /** What the first epoch is called. Default 0. */
  readonly first?: number;
}

/** One score of several courses by epoch. */
export function courseFigure(
  courses: readonly NamedCourse[],
  { what, set, first = 0, ...options }: CourseFigureOptions,
): readonly Figure[] {
  const yLabel = `${set === "train" ? "training" : set} ${what}`;
  return lineFigure(
    courses.map(({ name, course }) => courseSeries(name, course, set, what, first)),
    { ...options, xLabel: "epoch", yLabel },
  );
}

/** One score of a course by epoch; the first is called `first`. */
export function courseSeries(
  name: string,
  { epochs }: CourseScores,
  set: string,
  what: keyof Scores,
  first = 0,
): Series {
  return {
    name,
    x: epochs.map(({ epoch }) => epoch + first),
    y: epochs.map(({ train, after }) => (set === "train" ? train : after[set])?.[what] ?? NaN),
  };
}

/** The accuracy of every batch of several courses. */
export function batchFigure(
  courses: readonly NamedCourse[],
  name: string,
  caption: string,
): readonly Figure[] {
  const series = courses.map(({ name: title, course: { batches } }) => ({
    name: title,
    x: batches.map((_, i) => i),
    y: batches.map(({ accuracy }) => accuracy),
  }));
  return lineFigure(series, {
    name,
    caption,
    xLabel: "batch",
    yLabel: "accuracy of the batch",
    yDomain: [0, 1],
  });
}

/** Training and one measured set of a single course. */
export function bothSetsFigure(
  course: CourseScores,
  { name, caption, what, set, yScale }: CourseFigureOptions,
): readonly Figure[] {
  const series = [courseSeries("training", course, "train", what), courseSeries(set, course, set, what)];
  const scale = yScale === undefined ? {} : { yScale };
  return lineFigure(series, { name, caption, xLabel: "epoch", yLabel: what, ...scale });
}

import { formatCount } from "./format-count.ts";

/** What is said of points that come from a table. */
export const pointsTexts = {
  open: "Open a CSV…",
  hint: "Own points: two numbers and a class in each line. A file can also be dropped on the page, or its lines pasted.",
  pasted: "What was pasted",
  taken: (count: number, isScaled: boolean): string =>
    `${formatCount(count)} points were taken over${isScaled ? ", scaled to fit" : ""}.`,
  none: (file: string): string => `${file} holds no points.`,
  tooMany: (file: string, count: number, most: number): string =>
    `${file} holds ${formatCount(count)} points; this page takes ${formatCount(most)} at most.`,
  noNumber: (file: string, line: number, axis: string, value: string): string =>
    `${file}, line ${line}: ${axis} is "${value}", which is no number.`,
  noClass: (file: string, line: number): string =>
    `${file}, line ${line}: there is no class after the two numbers.`,
  tooManyClasses: (file: string, line: number, name: string, most: number): string =>
    `${file}, line ${line}: "${name}" would be one class more than the ${most} that this page shows.`,
} as const;

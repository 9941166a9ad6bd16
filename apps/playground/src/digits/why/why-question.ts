import type { ClassIndex } from "./class-index.ts";
import { classIndices } from "./class-index.ts";

/** What can be asked of a reading: about the answer, about it against the next one, or about a class that is named. */
export type WhyQuestion = "answer" | "next" | `for${ClassIndex}` | `not${ClassIndex}`;

/** All questions, in the order of the choice. */
export const whyQuestions: readonly WhyQuestion[] = [
  "answer",
  "next",
  ...classIndices.map((label): WhyQuestion => `for${label}`),
  ...classIndices.map((label): WhyQuestion => `not${label}`),
];

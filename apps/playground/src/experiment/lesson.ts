/** Parts of the plane that a lesson may hide. */
export const lessonParts = [
  "data",
  "inputs",
  "network",
  "inside",
  "learning",
  "curves",
  "speed",
  "next",
] as const;

export type LessonPart = (typeof lessonParts)[number];

/** What a teacher has set besides the run: what is said above it, and what is not shown. */
export interface Lesson {
  readonly text: string;
  readonly hidden: readonly LessonPart[];
  /** Whether the page stands in another one, as the map and its buttons alone: all parts are hidden then. */
  readonly isEmbedded?: boolean;
}

/** The longest text of a lesson: a few sentences. */
export const longestLesson = 400;

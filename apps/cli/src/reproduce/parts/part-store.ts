import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomically } from "@gradkit/runs";
import type { CourseScores } from "../course/course.ts";

/** The trainings of one experiment that are done, by their number. */
export interface PartStore {
  /** The one training to make here, while others are made elsewhere; undefined for all. */
  readonly only: number | undefined;
  read(part: number): Promise<CourseScores | undefined>;
  write(part: number, course: CourseScores): Promise<void>;
  /** Forgets them, once the result they went into is written. */
  clear(): Promise<void>;
}

/**
 * Keeps trainings as files in a folder, so that an experiment that is broken off goes on where it was.
 *
 * @param question - what the trainings depend on besides the experiment, such as `quick-seed0`
 */
export function partStore(folder: string, question: string, only?: number): PartStore {
  const place = join(folder, "parts");
  const file = (part: number): string => join(place, `${question}-${part}.json`);
  return {
    only,
    async read(part) {
      const text = await readFile(file(part), "utf8").catch(() => undefined);
      return text === undefined ? undefined : (JSON.parse(text, orNumber) as CourseScores);
    },
    write(part, { epochs, batches, divergedIn }) {
      return writeFileAtomically(file(part), JSON.stringify({ epochs, batches, divergedIn }, orText));
    },
    clear: () => rm(place, { recursive: true, force: true }),
  };
}

/** JSON has no NaN and no infinities: they stand as text. */
function orText(_: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

function orNumber(_: string, value: unknown): unknown {
  return value === "NaN" || value === "Infinity" || value === "-Infinity" ? Number(value) : value;
}

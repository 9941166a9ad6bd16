import { writeConfig } from "../../experiment/config-link.ts";
import { writeLesson } from "../../experiment/lesson-link.ts";
import type { Lesson } from "../../experiment/lesson.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";

/** What an address holds besides settings. */
export interface HashExtras {
  /** Weights as text. */
  readonly weights?: string | undefined;
  readonly lesson?: Lesson | undefined;
  /** Whether training waits to be started. */
  readonly isPaused?: boolean;
}

/** The part of an address after `#` that holds these settings; nothing but the page where all are the defaults. */
export function hashOf(config: PlaneConfig, { weights, lesson, isPaused = false }: HashExtras = {}): string {
  const params = writeConfig(config);
  if (weights !== undefined) {
    params.set("w", weights);
  }
  if (lesson !== undefined) {
    writeLesson(params, lesson);
  }
  if (isPaused) {
    params.set("paused", "");
  }
  const text = params.toString();
  return text === "" ? "#/" : `#/?v=1&${text}`;
}

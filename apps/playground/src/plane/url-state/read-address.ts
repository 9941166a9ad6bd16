import { readConfig, type ReadConfig } from "../../experiment/config-link.ts";
import { readLesson } from "../../experiment/lesson-link.ts";
import type { Lesson } from "../../experiment/lesson.ts";
import { readWeights } from "../../experiment/weights-link.ts";

/** What an address asks of the page. */
export interface Address extends ReadConfig {
  readonly weights: Float32Array | undefined;
  readonly lesson: Lesson | undefined;
  /** Whether training waits to be started. */
  readonly isPaused: boolean;
}

/** Reads the settings after `#`; `paused` may also stand in the query. */
export function readAddress(address: Pick<Location, "hash" | "search">): Address {
  const params = new URLSearchParams(address.hash.split("?")[1] ?? "");
  const text = params.get("w");
  const weights = text === null ? undefined : readWeights(text);
  const read = readConfig(params);
  const { lesson, ignored } = readLesson(params);
  const broken = text !== null && weights === undefined ? ["w"] : [];
  return {
    config: read.config,
    ignored: [...read.ignored, ...ignored, ...broken],
    weights,
    lesson,
    isPaused: params.has("paused") || new URLSearchParams(address.search).has("paused"),
  };
}

import type { OutputStream } from "../host.ts";
import { progressLine, progressText, type Progress } from "./progress-line.ts";
import type { Symbols } from "./symbols.ts";
import { terminalWidth } from "./terminal-width.ts";

/** A bar that is redrawn in place, a line of text once a minute, or nothing. */
export type ProgressMode = "bar" | "plain" | "none";

/** The one line of the screen that changes. */
export interface LiveLine {
  /** Shows progress if it is time to; asks for it only then. */
  update(progress: () => Progress): void;
  /** Makes room for a permanent line. */
  clear(): void;
}

/** Kept free at the end: terminals write ^C there, and some wrap in the last column. */
const margin = 3;
const firstAfter = 300;
const redrawEvery = 100;
const beatEvery = 60_000;

/** A live line on a stream; `now` gives milliseconds. */
export function liveLine(
  stream: OutputStream,
  mode: ProgressMode,
  signs: Symbols,
  now: () => number = () => performance.now(),
): LiveLine {
  if (mode === "none") {
    return { update: () => undefined, clear: () => undefined };
  }
  return mode === "bar" ? drawnLine(stream, signs, now) : heartbeat(stream, now);
}

function drawnLine(stream: OutputStream, signs: Symbols, now: () => number): LiveLine {
  // Work that is over at once shows no bar.
  let due = now() + firstAfter;
  let drawn = false;
  return {
    update(progress): void {
      if (now() >= due) {
        const line = progressLine(progress(), terminalWidth(stream) - margin, signs);
        stream.write(`\r${line}\x1b[K`);
        drawn = true;
        due = now() + redrawEvery;
      }
    },
    clear(): void {
      if (drawn) {
        stream.write("\r\x1b[K");
        drawn = false;
      }
      // A permanent line may reach the same terminal through a pipe (`| tee`) a moment later.
      due = Math.max(due, now() + redrawEvery);
    },
  };
}

function heartbeat(stream: OutputStream, now: () => number): LiveLine {
  let due = now() + beatEvery;
  return {
    update(progress): void {
      if (now() >= due) {
        stream.write(`${progressText(progress())}\n`);
        due = now() + beatEvery;
      }
    },
    clear(): void {
      due = now() + beatEvery;
    },
  };
}

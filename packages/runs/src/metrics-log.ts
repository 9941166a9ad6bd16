import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { writeError } from "./write-error.ts";

/** A file with one JSON object in each line, each on the disk before the next is written. */
export interface MetricsLog {
  /** Adds a line and flushes it. */
  add(line: object): void;
  close(): void;
}

/**
 * Opens a log to add to. A last line that was cut off, and lines from after the point that training goes on from, are removed
 * first, so that the file says what a run without a break would have said.
 *
 * @param isPast Whether a line is from after that point. Default: none is.
 * @throws RunFolderError when the file cannot be written.
 * @example
 * import { mkdtemp, readFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { openMetricsLog } from "@gradkit/runs";
 * const path = join(await mkdtemp(join(tmpdir(), "gradkit-")), "metrics.jsonl");
 * const log = openMetricsLog(path);
 * log.add({ step: 10, loss: 0.5 });
 * log.close();
 * console.log((await readFile(path, "utf8")).trim()); // {"step":10,"loss":0.5}
 */
export function openMetricsLog(path: string, isPast: (line: object) => boolean = () => false): MetricsLog {
  const file = open(path);
  const write = (bytes: Uint8Array | string): void => {
    try {
      writeSync(file, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
      fsyncSync(file);
    } catch (cause) {
      throw writeError(path, cause);
    }
  };
  ftruncateSync(file, lengthToKeep(readFileSync(path), isPast));
  return {
    add: (line) => write(`${JSON.stringify(line)}\n`),
    close: () => closeSync(file),
  };
}

function open(path: string): number {
  try {
    makeFolder(dirname(path));
    return openSync(path, "a");
  } catch (cause) {
    throw writeError(path, cause);
  }
}

/** How many bytes hold whole lines from before the point to go on from. */
function lengthToKeep(bytes: Uint8Array, isPast: (line: object) => boolean): number {
  let kept = 0;
  while (kept < bytes.length) {
    const end = bytes.indexOf(0x0a, kept);
    const line = end < 0 ? undefined : parsed(new TextDecoder().decode(bytes.subarray(kept, end)));
    if (line === undefined || isPast(line)) {
      break;
    }
    kept = end + 1;
  }
  return kept;
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

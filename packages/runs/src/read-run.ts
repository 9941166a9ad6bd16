import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runFiles } from "./run-files.ts";
import { RunFolderError } from "./run-folder-error.ts";
import { codeOf } from "./write-error.ts";

/** What a run folder says. */
export interface RecordedRun {
  readonly path: string;
  readonly config: unknown;
  /** Undefined when the file is not there. */
  readonly environment: unknown;
  /** One object for each measurement, the first first. */
  readonly metrics: readonly Readonly<Record<string, unknown>>[];
  /** What the run came to; undefined while it goes on, or when it was broken off. */
  readonly results: unknown;
}

/**
 * Reads a run folder, also one that is being written.
 *
 * @throws RunFolderError when the folder holds no run, or a file is broken.
 * @example
 * import { mkdtemp } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { readRun, runFolder } from "@gradkit/runs";
 * const path = join(await mkdtemp(join(tmpdir(), "gradkit-")), "run");
 * await runFolder(path, { config: { rate: 0.1 } });
 * console.log((await readRun(path)).config); // { rate: 0.1 }
 */
export async function readRun(path: string): Promise<RecordedRun> {
  const config = await readJson(join(path, runFiles.config));
  if (config === undefined) {
    throw new RunFolderError(`${path} holds no run: there is no ${runFiles.config} in it.`, path);
  }
  const lines = (await readText(join(path, runFiles.metrics))) ?? "";
  return {
    path,
    config,
    environment: await readJson(join(path, runFiles.environment)),
    // A last line without an end is being written.
    metrics: lines
      .split("\n")
      .slice(0, -1)
      .map((line, i) => parse(line, `${join(path, runFiles.metrics)}, line ${i + 1},`, path)) as Record<
      string,
      unknown
    >[],
    results: await readJson(join(path, runFiles.results)),
  };
}

async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  return text === undefined ? undefined : parse(text, file, file);
}

function parse(text: string, what: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RunFolderError(`${what} is broken: it is no JSON.`, path, { cause });
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") {
      return undefined;
    }
    throw new RunFolderError(`${file} cannot be read: ${String(cause)}.`, file, { cause });
  }
}

import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CheckpointStore, Metrics, TrainingEvent } from "@gradkit/training";
import { describeEnvironment } from "./environment.ts";
import { folderStore } from "./folder-store.ts";
import { lockFile, lockRun } from "./lock-run.ts";
import { openMetricsLog, type MetricsLog } from "./metrics-log.ts";
import { RunFolderError } from "./run-folder-error.ts";
import { runFiles } from "./run-files.ts";
import { partSuffix, writeFileAtomically } from "./write-file-atomically.ts";

/** How {@link runFolder} begins. */
export interface RunFolderOptions {
  /** The settings of the run as plain data, written to `config.json`. */
  readonly config: object;
  /** What else belongs into `environment.json`: checksums of data, versions of your own. */
  readonly environment?: object;
  /**
   * What to do with a folder that already holds a run: `"fail"`, go on with it (`"resume"`), or remove what the other run
   * wrote (`"overwrite"`). Default `"fail"`.
   */
  readonly ifExists?: "fail" | "resume" | "overwrite";
  /** How long to wait for another process that writes into the folder, in milliseconds. Default 0. */
  readonly waitMs?: number;
}

/** A folder that a run writes into while it goes on. */
export interface RunFolder {
  readonly path: string;
  /** For `fit({ checkpoints: { store } })`. */
  readonly checkpoints: CheckpointStore;
  /** The path of a file in the folder. */
  at(name: string): string;
  /** For `fit({ onEvent })`: writes each measurement as a line of `metrics.jsonl`, and warnings as lines of `log.jsonl`. */
  readonly onEvent: <M extends Metrics>(event: TrainingEvent<M>) => void;
  /** Writes a file whole or not at all; objects become JSON. */
  write(name: string, content: Uint8Array | string | object): Promise<void>;
  /** Closes the logs and gives the folder free for others. */
  close(): void;
}

/**
 * Makes the folder of a run, or opens that of a run to go on with: plain files that anybody can read.
 *
 * `config.json` holds the settings, `environment.json` the machine, versions and commit, `metrics.jsonl` one line for each
 * measurement, `checkpoints/` what to go on from; `write` adds the model, figures and reports. Every file is there as a whole
 * or not at all, and lines are on the disk before training goes on. While it is open, `running.json` keeps other processes out.
 *
 * @throws RunFolderError when there is a run already, when another process writes into it, or something cannot be written.
 * @example
 * import { mkdtemp, readFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { spiral } from "@gradkit/datasets";
 * import { dense, relu, sequential } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { adam } from "@gradkit/optimizers";
 * import { runFolder } from "@gradkit/runs";
 * import { fit, saveModel } from "@gradkit/training";
 * const path = join(await mkdtemp(join(tmpdir(), "gradkit-")), "first");
 * const folder = await runFolder(path, { config: { rate: 0.01 } });
 * const model = sequential(dense(2, 32), relu(), dense(32, 3));
 * const run = await fit(model, spiral(), {
 *   loss: crossEntropy, optimizer: adam(0.01), epochs: 3,
 *   checkpoints: { store: folder.checkpoints }, resume: true, onEvent: folder.onEvent,
 * });
 * await folder.write("model.safetensors", saveModel(model, run.params, { inputShape: [2] }));
 * folder.close();
 * console.log((await readFile(folder.at("metrics.jsonl"), "utf8")).trim().split("\n").length); // 3
 */
export async function runFolder(
  path: string,
  { config, environment = {}, ifExists = "fail", waitMs = 0 }: RunFolderOptions,
): Promise<RunFolder> {
  await requireFree(path, ifExists);
  const unlock = await lockRun(path, waitMs);
  try {
    // Somebody else may have been in it meanwhile.
    await requireFree(path, ifExists);
    await removeOther(path, ifExists);
    return await opened(path, config, environment, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function opened(
  path: string,
  config: object,
  environment: object,
  unlock: () => void,
): Promise<RunFolder> {
  const at = (name: string): string => join(path, name);
  const write = (name: string, content: Uint8Array | string | object): Promise<void> =>
    writeFileAtomically(
      at(name),
      typeof content === "string" || content instanceof Uint8Array
        ? content
        : `${JSON.stringify(content, null, 2)}\n`,
    );
  if (!existsSync(at(runFiles.config))) {
    await write(runFiles.environment, { ...(await describeEnvironment()), ...environment });
    // The last of the two, since it marks the folder as that of a run.
    await write(runFiles.config, config);
  }
  let metrics: MetricsLog | undefined;
  let log: MetricsLog | undefined;
  return {
    path,
    at,
    write,
    checkpoints: folderStore(at(runFiles.checkpoints)),
    onEvent(event) {
      if (event.kind === "start") {
        const { resumedAt } = event.plan;
        const isPast = (line: object): boolean => "step" in line && Number(line.step) > resumedAt;
        metrics = openMetricsLog(at(runFiles.metrics), isPast);
        log = openMetricsLog(at(runFiles.log), isPast);
      } else if (event.kind === "epoch" || event.kind === "evaluation") {
        metrics?.add({ ...event.record, isBest: event.isBest });
      } else if (event.kind === "warning" || event.kind === "end") {
        log?.add(event);
      }
    },
    close() {
      metrics?.close();
      log?.close();
      [metrics, log] = [undefined, undefined];
      unlock();
    },
  };
}

async function requireFree(path: string, ifExists: "fail" | "resume" | "overwrite"): Promise<void> {
  const found: readonly string[] = await filesOf(path);
  if (found.length === 0 || (ifExists === "resume" && found.includes(runFiles.config))) {
    return;
  }
  const isRun = found.includes(runFiles.config);
  if (ifExists === "overwrite" && isRun) {
    return;
  }
  throw new RunFolderError(
    isRun
      ? `${path} holds a run already; go on with it (resume), overwrite it, or choose another folder.`
      : `${path} is not empty and holds no run (it has no ${runFiles.config}); choose an empty or a new folder.`,
    path,
  );
}

async function removeOther(path: string, ifExists: RunFolderOptions["ifExists"]): Promise<void> {
  if (ifExists === "overwrite") {
    await Promise.all(
      Object.values(runFiles).map((name) => rm(join(path, name), { recursive: true, force: true })),
    );
  }
}

/** What is in a folder, apart from what a process left that was killed before it had written the config. */
async function filesOf(path: string): Promise<readonly string[]> {
  const found: readonly string[] = await readdir(path).catch(() => []);
  const isRemnant = (name: string): boolean =>
    name === runFiles.environment || name === lockFile || name.endsWith(partSuffix);
  return found.every(isRemnant) ? [] : found;
}

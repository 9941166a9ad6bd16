import { join } from "node:path";
import { runFiles } from "@gradkit/runs";
import type { Command } from "commander";
import { UsageError } from "../failures/usage-error.ts";
import type { Host } from "../host.ts";
import { findRun } from "../runs/find-run.ts";
import type { TrainFlags } from "../train/train-flags.ts";
import { applyConfig, configOptions } from "./apply-config.ts";
import { readConfigFile, type ConfigFile } from "./config-file.ts";

/** What `train` shall do, with config files read. */
export interface TrainRequest {
  readonly dataset: string;
  readonly flags: TrainFlags;
  /** The folder of the run to go on with. */
  readonly resumed: string | undefined;
}

/** What may differ from the run that is gone on with: it does not change the steps already made. */
const mayChange: ReadonlySet<string> = new Set([
  "epochs",
  "until",
  "patience",
  "every",
  "backend",
  "threads",
  "data",
  "offline",
]);

/**
 * Reads the config file or run that a command line names.
 *
 * @throws UsageError when something is wrong with it, or with what was typed besides
 */
export async function trainRequest(
  command: Command,
  typed: string | undefined,
  flags: TrainFlags,
  host: Host,
): Promise<TrainRequest> {
  const { resume, config } = flags;
  requireFolder(flags);
  if (resume !== undefined) {
    forbid(flags, "--resume", ["config", "runDir", "overwrite"]);
    const folder = findRun(resume === true ? "latest" : resume, host);
    const file = join(folder, runFiles.config);
    const saved = await readConfigFile(file);
    const merged = applyConfig(command, saved, file);
    requireSame(command, typed, saved, merged, folder);
    return { dataset: datasetOf(saved) ?? "spiral", flags: merged as unknown as TrainFlags, resumed: folder };
  }
  if (config === undefined) {
    return { dataset: typed ?? "spiral", flags, resumed: undefined };
  }
  const file = await readConfigFile(config);
  const merged = applyConfig(command, file, config) as unknown as TrainFlags;
  return { dataset: typed ?? datasetOf(file) ?? "spiral", flags: merged, resumed: undefined };
}

function datasetOf({ dataset }: ConfigFile): string | undefined {
  return typeof dataset === "string" ? dataset : undefined;
}

/** Options about the folder of a run that speak against each other. */
function requireFolder(flags: TrainFlags): void {
  if (!flags.save) {
    forbid(flags, "--no-save", ["runDir", "overwrite", "resume"]);
  }
  if (flags.overwrite === true && flags.runDir === undefined && flags.resume === undefined) {
    throw new UsageError(
      "--overwrite is given, but not which run to replace",
      "name its folder with --run-dir, or leave --overwrite out: every run has a folder of its own",
    );
  }
}

function forbid(flags: TrainFlags, option: string, names: readonly (keyof TrainFlags)[]): void {
  const found = names.find((name) => flags[name] !== undefined);
  if (found !== undefined) {
    const typed = `--${found.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new UsageError(`${option} and ${typed} contradict each other`, "leave one of them out");
  }
}

function requireSame(
  command: Command,
  typed: string | undefined,
  saved: ConfigFile,
  merged: Readonly<Record<string, unknown>>,
  folder: string,
): void {
  const before = applyConfig(command, {}, "");
  const changed = configOptions(command)
    .map((option) => option.attributeName())
    .find(
      (name) =>
        command.getOptionValueSource(name) === "cli" &&
        !mayChange.has(name) &&
        JSON.stringify(before[name]) !== JSON.stringify(saved[name]) &&
        String(merged[name]) !== String(saved[name]),
    );
  const dataset = datasetOf(saved);
  if (changed === undefined && (typed === undefined || typed === dataset)) {
    return;
  }
  const what =
    changed === undefined
      ? `the data set was ${String(dataset)}`
      : `${changed} was ${JSON.stringify(saved[changed])}`;
  throw new UsageError(
    `a run goes on with the settings it was begun with: ${what} in ${folder}`,
    `only ${[...mayChange].slice(0, 3).join(", ")} may change; begin a new run for others`,
  );
}

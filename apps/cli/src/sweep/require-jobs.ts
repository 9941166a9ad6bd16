import { Command } from "commander";
import { trainRequest } from "../config/train-request.ts";
import { chooseDataSet } from "../data/choose-data-set.ts";
import type { DataSet } from "../data/data-set.ts";
import type { OwnFlags } from "../data/own/own-flags.ts";
import { UsageError } from "../failures/usage-error.ts";
import type { Host } from "../host.ts";
import { buildModel } from "../model/build-model.ts";
import { addTrainOptions } from "../train/add-train-options.ts";
import { resolveSettings } from "../train/settings.ts";
import type { TrainFlags } from "../train/train-flags.ts";
import type { Job } from "./plan-jobs.ts";
import { optionsOf } from "./run-job.ts";

/**
 * Reads the options of every job as `train` will, and builds its network, so that what is wrong comes to light before the
 * first run; returns the epochs of all of them, which halving needs.
 *
 * @param shared - options that all jobs have
 * @throws UsageError with what is wrong about one of them
 */
export async function requireJobs(
  dataset: string,
  jobs: readonly Job[],
  shared: readonly string[],
  halving: boolean,
  host: Host,
): Promise<number | undefined> {
  requireShared(await parsed(shared), jobs);
  const dataSets = new Map<string, DataSet>();
  let epochs: number | undefined;
  for (const job of jobs) {
    const command = await parsed([...shared, ...optionsOf(job)]);
    const { flags } = await trainRequest(command, dataset, command.opts<TrainFlags>(), host);
    const dataSet = await oneOf(dataSets, dataset, flags);
    const { featureShape, classNames } = dataSet.card;
    const { architecture } = resolveSettings(flags, dataSet);
    buildModel(architecture, { featureShape, classes: classNames.length });
    epochs = flags.epochs;
  }
  if (halving && epochs === undefined) {
    throw new UsageError("--halving needs to know how long the best shall train", "add -- --epochs 30");
  }
  return halving ? epochs : undefined;
}

async function parsed(args: readonly string[]): Promise<Command> {
  const command = addTrainOptions(
    new Command("train").exitOverride().configureOutput({ writeErr: () => undefined }),
  );
  return command.action(() => undefined).parseAsync([...args], { from: "user" });
}

/** Own files are read once for all jobs that read them alike. */
async function oneOf(
  known: Map<string, DataSet>,
  dataset: string,
  { target, task, size }: OwnFlags,
): Promise<DataSet> {
  const key = JSON.stringify([target, task, size]);
  const dataSet = known.get(key) ?? (await chooseDataSet(dataset, { target, task, size } as OwnFlags));
  known.set(key, dataSet);
  return dataSet;
}

/** What the sweep itself decides for each run. */
const decided: Readonly<Record<string, string>> = {
  runDir: "every run has a folder of its own below --dir",
  resume: "the same sweep goes on by itself",
  overwrite: "choose another --dir, or remove the old one",
  save: "the ranking is made from what runs leave",
  seed: "say --seeds 3 before the -- for three of them",
};

function requireShared(command: Command, jobs: readonly Job[]): void {
  const typed = command.options.filter(
    (option) => command.getOptionValueSource(option.attributeName()) === "cli",
  );
  const odd = typed.find((option) => option.attributeName() in decided);
  if (odd !== undefined) {
    throw new UsageError(
      `${odd.long ?? odd.flags} is given for every run of the sweep`,
      `leave it out: ${decided[odd.attributeName()] ?? ""}`,
    );
  }
  const varied = new Set(Object.keys(jobs[0]?.setting ?? {}).map((name) => `--${name}`));
  const twice = typed.find(({ flags }) => flags.split(/[ ,]+/).some((flag) => varied.has(flag)));
  if (twice !== undefined) {
    throw new UsageError(
      `${twice.long ?? twice.flags} is given behind --, but --set varies it`,
      "leave one of them out",
    );
  }
}

import type { RunFolder } from "@gradkit/runs";
import type { Command } from "commander";
import { chooseDataSet } from "../data/choose-data-set.ts";
import { loadData } from "../data/load-data.ts";
import { trainConfig } from "../config/train-config.ts";
import { trainRequest, type TrainRequest } from "../config/train-request.ts";
import { Interruption } from "../failures/interruption.ts";
import type { Host } from "../host.ts";
import { buildModel } from "../model/build-model.ts";
import { openRun } from "../runs/open-run.ts";
import { saveResults } from "../runs/save-results.ts";
import { shellWord } from "../terminal/shell-word.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { chooseBackend } from "./choose-backend.ts";
import type { Plan } from "./outcome.ts";
import { printOutcome } from "./print-outcome.ts";
import { printPlan } from "./print-plan.ts";
import { resolveSettings } from "./settings.ts";
import { train } from "./train.ts";
import type { TrainFlags } from "./train-flags.ts";
import { trainResult } from "./train-result.ts";
import { trainingDisplay, type TrainingDisplay } from "./training-display.ts";

/** Trains what was typed, tests it, and leaves a run folder. */
export async function runTrain(
  command: Command,
  typed: string | undefined,
  typedFlags: TrainFlags,
  host: Host,
): Promise<void> {
  const { dataset, flags, resumed } = await trainRequest(command, typed, typedFlags, host);
  const dataSet = await chooseDataSet(dataset, flags);
  chooseBackend(flags.backend, flags.threads);
  // Contradictions and layers that do not fit shall come to light before anything is downloaded.
  const { architecture } = resolveSettings(flags, dataSet);
  const { featureShape, classNames } = dataSet.card;
  buildModel(architecture, { featureShape, classes: classNames.length });
  const terminal = createTerminal(flags, host);
  const stop = stopSignal(() => terminal.live.clear());
  let display: TrainingDisplay | undefined;
  let folder: RunFolder | undefined;
  try {
    dataSet.notes?.forEach((note) => terminal.warn(note));
    const { data: place, offline = false, samples } = flags;
    const data = await loadData(
      { dataSet, folder: place, offline, samples, signal: stop.signal, orOther: true },
      terminal,
      host,
    );
    const settings = resolveSettings(flags, data.dataSet);
    const trained = await train(
      data,
      settings,
      {
        async onStart(plan) {
          folder = flags.save ? await open(plan, { dataset, flags, resumed }, host) : undefined;
          printPlan(plan, terminal);
          const validated = plan.sizes.validation > 0;
          display = trainingDisplay(terminal, {
            task: plan.task,
            epochs: settings.epochs,
            validated,
            every: flags.every,
          });
          return folder;
        },
        onEvent: (event) => display?.onEvent(event),
        onTest: () => terminal.live.update(() => ({ lead: "testing", parts: [] })),
      },
      stop.signal,
    );
    if (folder !== undefined) {
      await saveResults(trained, folder, samples);
    }
    printOutcome(trained.outcome, folder?.path, terminal);
    if (flags.json) {
      host.stdout.write(`${JSON.stringify(trainResult(trained.outcome, folder?.path))}\n`);
    }
  } catch (error) {
    throw error instanceof Interruption && display !== undefined
      ? error.at(
          display.position(),
          folder && `saved; gradkit train --resume ${shellWord(folder.path)} goes on`,
        )
      : error;
  } finally {
    folder?.close();
    terminal.live.clear();
    stop.release();
  }
}

function open(plan: Plan, { dataset, flags, resumed }: TrainRequest, host: Host): Promise<RunFolder> {
  const { card } = plan.data.dataSet;
  const { name, files } = card;
  const checksums = Object.fromEntries(files.map((file) => [file.name, file.packed.sha256]));
  return openRun(
    {
      folder: resumed ?? flags.runDir,
      resume: resumed !== undefined,
      overwrite: flags.overwrite === true,
      config: trainConfig(plan.data.dataSet.own?.path ?? dataset, plan.settings, flags),
      data: { name, source: plan.data.source, checksums },
    },
    host,
  );
}

import { join } from "node:path";
import { runFiles, writeFileAtomically } from "@gradkit/runs";
import { dataSetOfModel } from "../data/data-set-of-model.ts";
import { loadData } from "../data/load-data.ts";
import { evaluateModel } from "../evaluate/evaluate-model.ts";
import { UnavailableData } from "../failures/unavailable-data.ts";
import { formatCount } from "../format/format-count.ts";
import type { Host } from "../host.ts";
import type { OutputFlags } from "../options/output-options.ts";
import { comparisonPage } from "./comparison-page.ts";
import { curves, type ReportFigure } from "./curves.ts";
import { dataFigures } from "./data-figures.ts";
import { finishedRun, type FinishedRun } from "./finished-run.ts";
import { runPage } from "./run-page.ts";
import { readDataFacts } from "../runs/data-facts.ts";
import { findModel } from "../runs/find-model.ts";
import { findRun } from "../runs/find-run.ts";
import { field } from "../terminal/field.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";
import { chooseBackend } from "../train/choose-backend.ts";

/** The options of `gradkit report`, parsed. */
export interface ReportFlags extends OutputFlags {
  readonly output?: string;
  readonly data?: string;
}

/** Writes a page about a run, or about several side by side. */
export async function report(names: readonly string[], flags: ReportFlags, host: Host): Promise<void> {
  chooseBackend("auto");
  const terminal = createTerminal(flags, host);
  const runs = await Promise.all(names.map((name) => finishedRun(findRun(name, host))));
  const [only] = runs;
  const figures = runs.length === 1 && only !== undefined ? await figuresOf(only, flags, terminal, host) : [];
  const now = new Date();
  const page =
    figures.length > 0 && only !== undefined ? runPage(only, figures, now) : comparisonPage(runs, now);
  const output = flags.output ?? (runs.length === 1 && only !== undefined ? join(only.path, runFiles.report) : "report.html"); // prettier-ignore
  await writeFileAtomically(output, page);
  if (only !== undefined) {
    for (const { name, svg } of figures) {
      await writeFileAtomically(join(only.path, runFiles.figures, `${name}.svg`), svg);
    }
  }
  if (flags.json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, output, figures: figures.map(({ name }) => name) })}\n`);
    return;
  }
  terminal.print(field("wrote", [output, formatCount(Math.max(2, figures.length), "figure")], terminal));
}

async function figuresOf(
  run: FinishedRun,
  { data: folder }: ReportFlags,
  terminal: Terminal,
  host: Host,
): Promise<readonly ReportFigure[]> {
  const stop = stopSignal(() => terminal.live.clear());
  try {
    const { loaded } = await findModel(run.path, host);
    const facts = readDataFacts(loaded.metadata);
    const { dataSet } = await dataSetOfModel(undefined, facts);
    const request = {
      dataSet,
      folder,
      offline: true,
      samples: facts.samples,
      signal: stop.signal,
    };
    const data = await loadData(request, terminal, host);
    return [...curves([run]), ...dataFigures(loaded, data.test, evaluateModel(loaded, [data.test]))];
  } catch (error) {
    if (error instanceof UnavailableData) {
      terminal.warn(`figures about its rows are left out: ${error.message}`, error.hint);
      return curves([run]);
    }
    throw error;
  } finally {
    terminal.live.clear();
    stop.release();
  }
}

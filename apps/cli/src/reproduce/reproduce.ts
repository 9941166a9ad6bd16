import { CheckFailure } from "../failures/check-failure.ts";
import { Interruption } from "../failures/interruption.ts";
import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";
import type { Host } from "../host.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { chooseBackend } from "../train/choose-backend.ts";
import { findExperiments } from "./find-experiments.ts";
import { holds } from "./findings/holds.ts";
import { findingsOf, type ResultJson } from "./output/result-json.ts";
import { printExperiments } from "./output/print-experiments.ts";
import { printResult } from "./output/print-result.ts";
import { writePage } from "./output/write-page.ts";
import { PartDone } from "./parts/part-done.ts";
import type { ReproduceFlags } from "./reproduce-flags.ts";
import { runEach, type Done } from "./run-each.ts";

/** Repeats the experiments of these ids, prints what came out, and fails when a figure is not as near as is asked. */
export async function reproduce(ids: readonly string[], flags: ReproduceFlags, host: Host): Promise<void> {
  const { json = false, out } = flags;
  const terminal = createTerminal(flags, host);
  if (flags.list === true) {
    printExperiments(json, terminal, host);
    return;
  }
  if (ids.length === 0) {
    throw new UsageError(
      "no experiment is named",
      "gradkit reproduce --list shows them, and gradkit reproduce all repeats every one",
    );
  }
  const chosen = findExperiments(ids);
  const isAll = ids.includes("all");
  chooseBackend(flags.backend);
  const stop = stopSignal(() => terminal.live.clear());
  const results = new Map<string, ResultJson>();
  const onDone = async ({ result, isKept }: Done): Promise<void> => {
    results.set(result.id, result);
    printResult(result, out, isKept, terminal);
    if (isAll) {
      await writePage(out);
    }
  };
  try {
    await runEach(chosen, { flags, isAll, signal: stop.signal, onDone }, terminal);
  } catch (error) {
    if (error instanceof PartDone) {
      return;
    }
    throw error instanceof Interruption
      ? error.at(
          `after ${formatCount(results.size, "experiment")} of ${chosen.length}`,
          isAll || chosen.some(({ parts }) => parts !== undefined)
            ? "the same command goes on with the rest"
            : undefined,
        )
      : error;
  } finally {
    terminal.live.clear();
    stop.release();
  }
  const inOrder = chosen.flatMap(({ id }) => results.get(id) ?? []);
  if (json) {
    const [first] = inOrder;
    host.stdout.write(`${JSON.stringify(chosen.length === 1 ? first : { experiments: inOrder })}\n`);
  }
  requireAgreement(inOrder);
}

function requireAgreement(results: readonly ResultJson[]): void {
  const missed = results.map((result) => ({
    id: result.id,
    count: findingsOf(result).filter((finding) => holds(finding) === false).length,
  }));
  const total = missed.reduce((sum, { count }) => sum + count, 0);
  if (total > 0) {
    const where = missed.flatMap(({ id, count }) => (count > 0 ? [id] : [])).join(", ");
    throw new CheckFailure(
      `${formatCount(total, "figure")} not as near to what was reported as is asked`,
      `see the rows that say "differs" in ${where}`,
    );
  }
}

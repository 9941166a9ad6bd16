import { createHash } from "node:crypto";
import { join } from "node:path";
import { rng } from "@gradkit/random";
import type { SweepFlags } from "../commands/sweep.ts";
import { Interruption } from "../failures/interruption.ts";
import { SweepFailure } from "../failures/sweep-failure.ts";
import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatScore } from "../format/format-score.ts";
import type { Host } from "../host.ts";
import { runPool } from "../jobs/run-pool.ts";
import { runsRoot } from "../runs/runs-root.ts";
import { scoreForms } from "../task/score-forms.ts";
import { field } from "../terminal/field.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";
import { halvingRounds } from "./halving.ts";
import { drawn, grid, planJobs, type Job, type Setting } from "./plan-jobs.ts";
import { printRanking } from "./print-ranking.ts";
import { rank, scoreOf, taskOf, type Ranked } from "./rank.ts";
import { requireJobs } from "./require-jobs.ts";
import { runJob, type JobContext, type JobOutcome } from "./run-job.ts";
import { writeSweep } from "./write-sweep.ts";

/** Runs a sweep from its plan to its ranking. */
export async function runSweep(
  dataset: string,
  shared: readonly string[],
  flags: SweepFlags,
  host: Host,
): Promise<void> {
  const settings = settingsOf(flags);
  const seeds = Array.from({ length: flags.seeds }, (_, seed) => seed);
  const jobs = planJobs(settings, seeds);
  const epochs = await requireJobs(dataset, jobs, shared, flags.halving === true, host);
  const folder = flags.dir ?? join(runsRoot(host), `sweep-${nameOf(dataset, shared, flags)}`);
  const terminal = createTerminal(flags, host);
  terminal.print(
    field(
      "sweep",
      [dataset, formatCount(jobs.length, "run"), `${formatCount(flags.jobs)} at once`, folder],
      terminal,
    ),
  );
  if (flags.dryRun === true) {
    jobs.forEach(({ name }) => terminal.print(field("", [name], terminal)));
    return;
  }
  const stop = stopSignal(() => terminal.live.clear());
  try {
    const context = { folder, dataset, shared, oneThread: flags.jobs > 1, signal: stop.signal };
    const outcomes = await rounds(settings, seeds, epochs, context, flags, terminal);
    const ranking = rank(outcomes);
    const files = await writeSweep(folder, flags.set, outcomes, ranking.ranked);
    if (flags.json === true) {
      host.stdout.write(`${JSON.stringify({ schema: 1, dataset, folder, files, ...ranking })}\n`);
    }
    printRanking(ranking, scoreForms[taskOf(outcomes)][0].name, files, terminal);
    if (stop.signal.aborted) {
      throw stop.signal.reason instanceof Interruption
        ? stop.signal.reason.at(
            `after ${formatCount(outcomes.length, "run")} of ${jobs.length}`,
            "the same command goes on with the sweep",
          )
        : stop.signal.reason;
    }
    const failures = outcomes.filter((outcome) => "failure" in outcome).length;
    if (failures > 0) {
      throw new SweepFailure(
        `${formatCount(failures, "run")} of ${formatCount(outcomes.length)} failed`,
        "see above why; the same command tries them again",
      );
    }
  } finally {
    terminal.live.clear();
    stop.release();
  }
}

/** More runs than any machine gets done. */
const mostRuns = 10_000;

function settingsOf({ set, random, seeds }: SweepFlags): readonly Setting[] {
  if (set.length === 0 && seeds === 1) {
    throw new UsageError(
      "there is nothing to vary",
      "name values, such as --set lr=0.1,0.01, or repeat one setting with --seeds 3",
    );
  }
  const options = set.map(({ option }) => option);
  const twice = options.find((option, i) => options.indexOf(option) !== i || option === "seed");
  if (twice !== undefined) {
    throw new UsageError(
      twice === "seed" ? "--set names the seed" : `--set names ${twice} twice`,
      twice === "seed"
        ? "say --seeds 3 for three of them"
        : `give all its values at once: --set ${twice}=a,b`,
    );
  }
  const combinations = set.reduce((product, { values }) => product * values.length, seeds);
  if (combinations > mostRuns) {
    throw new UsageError(
      `--set and --seeds ask for ${formatCount(combinations, "run")}, more than ${formatCount(mostRuns)}`,
      "give fewer values",
    );
  }
  return random === undefined ? grid(set) : drawn(set, random, rng(0));
}

/** One name for the same sweep, so that the same command finds what it left. */
function nameOf(
  dataset: string,
  shared: readonly string[],
  { set, random, seeds, halving }: SweepFlags,
): string {
  const hash = createHash("sha256").update(JSON.stringify([dataset, shared, set, random, halving]));
  const words = [dataset, ...set.map(({ option }) => option), `${seeds}x`, hash.digest("hex").slice(0, 6)];
  return words.join("-");
}

async function rounds(
  settings: readonly Setting[],
  seeds: readonly number[],
  epochs: number | undefined,
  context: JobContext,
  flags: SweepFlags,
  terminal: Terminal,
): Promise<readonly JobOutcome[]> {
  if (epochs === undefined) {
    return runAll(planJobs(settings, seeds), context, flags, terminal);
  }
  let left = settings;
  let outcomes: readonly JobOutcome[] = [];
  const kept: JobOutcome[] = [];
  for (const round of halvingRounds(settings.length, epochs)) {
    left =
      outcomes.length === 0
        ? left
        : rank(outcomes)
            .ranked.slice(0, round.settings)
            .map(({ setting }: Ranked) => setting);
    kept.push(...outcomes.filter(({ job }) => !left.includes(job.setting)));
    terminal.detail(
      field("round", [formatCount(left.length, "setting"), formatCount(round.epochs, "epoch")], terminal),
    );
    outcomes = await runAll(planJobs(left, seeds), { ...context, epochs: round.epochs }, flags, terminal);
  }
  return [...outcomes, ...kept];
}

async function runAll(
  jobs: readonly Job[],
  context: JobContext,
  { jobs: atOnce, failFast }: SweepFlags,
  terminal: Terminal,
): Promise<readonly JobOutcome[]> {
  const started = performance.now();
  let [done, isFailed] = [0, false];
  const report = (): void => {
    const left = ((performance.now() - started) / 1000 / Math.max(1, done)) * (jobs.length - done);
    terminal.live.update(() => ({
      lead: `${done}/${jobs.length} runs`,
      fraction: done / jobs.length,
      parts: done === 0 ? [] : [{ text: `${formatDuration(left)} left`, rank: 1 }],
    }));
  };
  report();
  const outcomes = await runPool(
    jobs,
    atOnce,
    async (job) => {
      const outcome = await runJob(job, context);
      done++;
      if (!context.signal.aborted) {
        isFailed ||= "failure" in outcome;
        describe(outcome, terminal);
      }
      report();
      return outcome;
    },
    () => context.signal.aborted || (failFast === true && isFailed),
  );
  // A run that was stopped with the sweep has not failed.
  return outcomes.filter(
    (outcome) => outcome !== undefined && !("failure" in outcome && context.signal.aborted),
  ) as readonly JobOutcome[];
}

function describe(outcome: JobOutcome, terminal: Terminal): void {
  const { name } = outcome.job;
  if ("failure" in outcome) {
    terminal.warn(`${name}: ${outcome.failure}`);
  } else {
    const { result, isNew } = outcome;
    terminal.detail(
      field(
        "run",
        [
          name,
          `${scoreForms[result.task][0].name} ${formatScore(scoreOf(result))}`,
          isNew ? formatDuration(result.seconds) : "done before",
        ],
        terminal,
      ),
    );
  }
}

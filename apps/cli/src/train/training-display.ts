import type { accuracy } from "@gradkit/metrics";
import type { StepProgress, TrainingEvent } from "@gradkit/training";
import { formatCount } from "../format/format-count.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatRate } from "../format/format-rate.ts";
import { formatScore } from "../format/format-score.ts";
import type { Progress } from "../terminal/progress-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { epochTable } from "./epoch-table.ts";
import { shownEpochs } from "./shown-epochs.ts";

type Measured = { readonly accuracy: typeof accuracy };

/** Shows a run while it goes on. */
export interface TrainingDisplay {
  readonly onEvent: (event: TrainingEvent<Measured>) => void;
  /** How far the run has come, in words: `in epoch 2 of 5, after 1,301 steps`. */
  position(): string;
}

/** A live line for the steps, and a permanent row for each epoch that {@link shownEpochs} names. */
export function trainingDisplay(
  terminal: Terminal,
  { epochs, validated, every }: { epochs: number; validated: boolean; every: number | undefined },
): TrainingDisplay {
  const table = epochTable(validated, terminal.width);
  const shown = shownEpochs(epochs, every);
  let last: StepProgress<Measured> | undefined;
  let best = -Infinity;
  return {
    onEvent(event): void {
      if (event.kind === "step") {
        last = event.progress;
        terminal.live.update(() => describeStep(event.progress));
        return;
      }
      if (event.kind === "warning") {
        terminal.warn(event.warning.message);
        return;
      }
      if (event.kind !== "epoch") {
        return;
      }
      const { record } = event;
      const score = record.validation?.accuracy;
      const isBest = score !== undefined && score > best;
      best = isBest ? score : best;
      if (record.epoch === 1) {
        terminal.detail("");
        terminal.detail(terminal.colors.dim(table.header));
      }
      if (shown(record.epoch)) {
        terminal.detail(table.row(record, isBest));
      }
    },
    position: () =>
      last === undefined
        ? "before the first step"
        : `in epoch ${last.epoch} of ${epochs}, after ${formatCount(last.step, "step")}`,
  };
}

function describeStep(progress: StepProgress<Measured>): Progress {
  const { epoch, epochs, stepInEpoch, stepsPerEpoch, samplesPerSecond, secondsLeft } = progress;
  const { loss, accuracy } = progress.scores();
  return {
    lead: `epoch ${String(epoch).padStart(String(epochs).length)}/${epochs}`,
    fraction: stepInEpoch / stepsPerEpoch,
    parts: [
      { text: `${stepInEpoch}/${stepsPerEpoch}`.padStart(2 * String(stepsPerEpoch).length + 1), rank: 5 },
      { text: `loss ${formatScore(loss)}`, rank: 1 },
      { text: `acc ${formatScore(accuracy)}`, rank: 3 },
      { text: formatRate(samplesPerSecond), rank: 4 },
      { text: `${formatDuration(secondsLeft)} left`, rank: 2 },
    ],
  };
}

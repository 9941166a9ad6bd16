import type { StepProgress, TrainingEvent } from "@gradkit/training";
import { formatCount } from "../format/format-count.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatRate } from "../format/format-rate.ts";
import { formatScore } from "../format/format-score.ts";
import { scoreForms } from "../task/score-forms.ts";
import { decisive } from "../task/scores.ts";
import type { TaskName } from "../task/task-name.ts";
import type { Measures } from "../task/task.ts";
import type { Progress } from "../terminal/progress-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { epochTable } from "./epoch-table.ts";
import { shownEpochs } from "./shown-epochs.ts";

/** Shows a run while it goes on. */
export interface TrainingDisplay {
  readonly onEvent: (event: TrainingEvent<Measures>) => void;
  /** How far the run has come, in words: `in epoch 2 of 5, after 1,301 steps`. */
  position(): string;
}

/** What a display has to know of a run before it begins. */
export interface DisplayedRun {
  readonly task: TaskName;
  readonly epochs: number;
  readonly validated: boolean;
  /** Epochs between two rows; chosen by the number of epochs where undefined. */
  readonly every: number | undefined;
}

/** A live line for the steps, and a permanent row for each epoch that {@link shownEpochs} names. */
export function trainingDisplay(
  terminal: Terminal,
  { task, epochs, validated, every }: DisplayedRun,
): TrainingDisplay {
  const table = epochTable(task, validated, terminal.width);
  const shown = shownEpochs(epochs, every);
  let last: StepProgress<Measures> | undefined;
  let best = -Infinity;
  return {
    onEvent(event): void {
      if (event.kind === "step") {
        last = event.progress;
        terminal.live.update(() => describeStep(task, event.progress));
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
      const score = record.validation && decisive(task, record.validation);
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

function describeStep(task: TaskName, progress: StepProgress<Measures>): Progress {
  const { epoch, epochs, stepInEpoch, stepsPerEpoch, samplesPerSecond, secondsLeft } = progress;
  const scores = progress.scores();
  return {
    lead: `epoch ${String(epoch).padStart(String(epochs).length)}/${epochs}`,
    fraction: stepInEpoch / stepsPerEpoch,
    parts: [
      { text: `${stepInEpoch}/${stepsPerEpoch}`.padStart(2 * String(stepsPerEpoch).length + 1), rank: 5 },
      { text: `loss ${formatScore(scores.loss)}`, rank: 1 },
      { text: `${scoreForms[task][0].short} ${formatScore(decisive(task, scores))}`, rank: 3 },
      { text: formatRate(samplesPerSecond), rank: 4 },
      { text: `${formatDuration(secondsLeft)} left`, rank: 2 },
    ],
  };
}

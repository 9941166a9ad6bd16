import { formatCount } from "../format/format-count.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatRate } from "../format/format-rate.ts";
import { formatScore } from "../format/format-score.ts";
import { field } from "../terminal/field.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { samplesPerSecond, type Outcome } from "./outcome.ts";

/** Prints what training came to; the last line names the data and its test result. */
export function printOutcome(outcome: Outcome, terminal: Terminal): void {
  const { data, history, test, seconds, weightsHash } = outcome;
  const { name } = data.dataSet.card;
  const { bold, green } = terminal.colors;
  terminal.detail("");
  terminal.print(
    field(
      "done",
      [
        `${formatCount(history.length, "epoch")} in ${formatDuration(seconds)}`,
        `${formatRate(samplesPerSecond(outcome)).replace("/s", "")} samples/s`,
        `weights ${weightsHash}`,
      ],
      terminal,
    ),
  );
  const result = [`accuracy ${formatScore(test.accuracy)}`, `loss ${formatScore(test.loss)}`];
  terminal.print(
    field(
      "test",
      [
        name + (name === data.requested ? "" : `, in place of ${data.requested}`),
        ...result.map((text) => bold(green(text))),
      ],
      terminal,
    ),
  );
}

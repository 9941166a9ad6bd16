import { formatCount } from "../format/format-count.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatRate } from "../format/format-rate.ts";
import { scoreWords } from "../task/scores.ts";
import { field } from "../terminal/field.ts";
import { shellWord } from "../terminal/shell-word.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { EndReason } from "@gradkit/training";
import type { Epoch } from "./epoch-table.ts";
import type { Settings } from "./settings.ts";
import { samplesPerSecond, type Outcome } from "./outcome.ts";

/** Prints what training came to; the last line names the data and its test result. */
export function printOutcome(outcome: Outcome, folder: string | undefined, terminal: Terminal): void {
  const { data, task, history, best, reason, test, seconds, weightsHash, settings } = outcome;
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
  const ending = describeEnd(reason, best, settings);
  if (ending !== undefined) {
    terminal.print(field("", [ending], terminal));
  }
  terminal.print(
    field(
      "test",
      [
        name + (name === data.requested ? "" : `, in place of ${data.requested}`),
        ...scoreWords(task, test).map((text) => bold(green(text))),
      ],
      terminal,
    ),
  );
  if (folder !== undefined) {
    terminal.detail(field("saved", [folder], terminal));
    terminal.detail(
      field(
        "next",
        [`gradkit evaluate ${shellWord(folder)}`, `gradkit report ${shellWord(folder)}`],
        terminal,
      ),
    );
  }
}

/** Why a run ended before its last epoch, and which weights are kept. */
function describeEnd(
  reason: EndReason,
  best: Epoch | undefined,
  { patience, until }: Settings,
): string | undefined {
  const kept = best === undefined ? "" : `; kept the weights of epoch ${best.epoch}, the best`;
  if (reason === "patience") {
    return `ended after ${formatCount(patience ?? 0, "epoch")} without improvement${kept}`;
  }
  return reason === "until"
    ? `ended because ${until ?? "the goal"} was reached${kept}`
    : kept.slice(2) || undefined;
}

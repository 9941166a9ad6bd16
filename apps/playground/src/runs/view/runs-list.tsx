import type { JSX, TargetedKeyboardEvent } from "preact";
import { Panel } from "../../plane/panel.tsx";
import type { RunRecord } from "../../keep/run-record.ts";
import { formatShare } from "../../texts/format-share.ts";
import { formatSmall } from "../../texts/format-small.ts";
import { runsTexts as texts } from "../../texts/runs-texts.ts";
import { differenceOf } from "../difference.ts";
import type { RunsStore } from "../runs-store.ts";
import { formatDate } from "./format-date.ts";
import { RunLine } from "./run-line.tsx";
import { runLooks } from "./run-look.ts";

export interface RunsListProps {
  readonly store: RunsStore;
  readonly runs: readonly RunRecord[];
  readonly chosen: RunRecord | undefined;
}

/** All runs, each with what was changed since the one before; arrow keys go through them. */
export function RunsList({ store, runs, chosen }: RunsListProps): JSX.Element {
  const looks = chosen === undefined ? [] : runLooks(runs, chosen);
  const hear = (event: TargetedKeyboardEvent<HTMLButtonElement>, run: RunRecord): void => {
    const item = event.currentTarget.parentElement;
    const neighbours = new Map([
      ["ArrowDown", item?.nextElementSibling],
      ["ArrowUp", item?.previousElementSibling],
    ]);
    const next = neighbours.get(event.key);
    if (next !== undefined) {
      event.preventDefault();
      next?.querySelector("button")?.focus();
    } else if (event.key === "Delete") {
      (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector("button")?.focus();
      store.forget(run.id);
    }
  };
  return (
    <Panel title={texts.list} aside={<span class="hint">{texts.count(runs.length)}</span>}>
      <ul class="runs-list">
        {runs.map((run, i) => (
          <li key={run.id}>
            <button
              type="button"
              class="run-item"
              aria-pressed={run.id === chosen?.id}
              onClick={() => store.choose(run.id)}
              onKeyDown={(event) => hear(event, run)}
            >
              <span class="run-head">
                <RunLine look={looks.find((look) => look.run.id === run.id)} />
                <strong>{run.name}</strong>
                <span class="number run-score">{scoreOf(run)}</span>
              </span>
              <span class="hint">
                {texts.origins[run.origin]} · {formatDate(run.date)} · {run.ending}
              </span>
              <span class="hint run-difference">{difference(runs, i)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What was set otherwise than in the run before. */
function difference(runs: readonly RunRecord[], place: number): string {
  const [run, before] = [runs[place], runs[place + 1]];
  if (run === undefined || before === undefined) {
    return texts.first;
  }
  const changes = differenceOf(before.settings, run.settings);
  return changes === "" ? texts.same : changes;
}

function scoreOf({ last: { test, train } }: RunRecord): string {
  const accuracy = test.accuracy ?? train.accuracy;
  const loss = test.loss ?? train.loss;
  return accuracy !== null ? formatShare(accuracy) : loss === null ? "" : formatSmall(loss);
}

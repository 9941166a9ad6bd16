import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import "uplot/dist/uPlot.min.css";
import "../styles/plane.css";
import "../styles/runs.css";
import { usePageKeys } from "../controls/use-page-keys.ts";
import { runsTexts as texts } from "../texts/runs-texts.ts";
import { RunsDialogs } from "./runs-dialogs.tsx";
import { makeRunsStore } from "./runs-store.ts";
import { useRunFiles } from "./use-run-files.ts";
import { BringPanel } from "./view/bring-panel.tsx";
import { EmptyRuns } from "./view/empty-runs.tsx";
import { ForgetAll } from "./view/forget-all.tsx";
import { RunDetails } from "./view/run-details.tsx";
import { RunsCurves } from "./view/runs-curves.tsx";
import { RunsList } from "./view/runs-list.tsx";

/** Runs: those of this browser and of the command line, compared and opened again. */
export function RunsPage(): JSX.Element {
  const store = useMemo(makeRunsStore, []);
  useRunFiles(store);
  usePageKeys({});
  const runs = store.runs.value;
  const chosen = store.chosen.value;
  return (
    <main id="main" class="plane runs" tabIndex={-1}>
      <h1 class="unseen">{texts.title}</h1>
      <p class="headline">{texts.lead}</p>
      <Messages problem={store.problem.value} note={store.note.value} reading={store.reading.value} />
      {runs === undefined ? (
        <p class="hint" role="status">
          {texts.loading}
        </p>
      ) : (
        <div class="runs-columns">
          <div class="runs-side">
            {runs.length > 0 && <RunsList store={store} runs={runs} chosen={chosen} />}
            <BringPanel store={store} />
            <ForgetAll store={store} />
          </div>
          <div class="runs-main">
            {chosen === undefined ? (
              <EmptyRuns />
            ) : (
              <>
                <RunDetails store={store} run={chosen} runs={runs} />
                <RunsCurves chosen={chosen} runs={runs} />
              </>
            )}
          </div>
        </div>
      )}
      <RunsDialogs store={store} />
    </main>
  );
}

interface MessagesProps {
  readonly problem: string | undefined;
  readonly note: string | undefined;
  readonly reading: number;
}

function Messages({ problem, note, reading }: MessagesProps): JSX.Element {
  return (
    <div class="runs-messages">
      <p class="hint" role="status">
        {reading > 0 ? texts.reading(reading) : note}
      </p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

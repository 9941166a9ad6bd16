import type { JSX } from "preact";
import { handOver } from "../../keep/handover.ts";
import type { RunRecord } from "../../keep/run-record.ts";
import { Panel } from "../../plane/panel.tsx";
import { formatShare } from "../../texts/format-share.ts";
import { formatSmall } from "../../texts/format-small.ts";
import { runsTexts as texts } from "../../texts/runs-texts.ts";
import { differenceOf } from "../difference.ts";
import type { RunsStore } from "../runs-store.ts";
import { formatDate } from "./format-date.ts";

export interface RunDetailsProps {
  readonly store: RunsStore;
  readonly run: RunRecord;
  readonly runs: readonly RunRecord[];
}

/** One run: what it came to, what was set, and where it opens. */
export function RunDetails({ store, run, runs }: RunDetailsProps): JSX.Element {
  const { name, last, settings, epochs, ending, date, origin, hash } = run;
  const before = runs[runs.indexOf(run) + 1];
  return (
    <Panel
      title={name}
      class="run-details"
      aside={
        <span class="hint">
          {texts.origins[origin]} · {formatDate(date)}
        </span>
      }
    >
      <dl class="scores number">
        <Score name={`${texts.test}: ${texts.accuracy}`} value={share(last.test.accuracy)} />
        <Score name={`${texts.test}: ${texts.loss}`} value={small(last.test.loss)} />
        <Score name={`${texts.train}: ${texts.accuracy}`} value={share(last.train.accuracy)} />
        <Score name={`${texts.train}: ${texts.loss}`} value={small(last.train.loss)} />
      </dl>
      <p>
        {ending} · {texts.epochs(epochs)}
        {hash !== undefined && (
          <>
            {" "}
            · {texts.hash} <code data-testid="run-hash">{hash}</code>
          </>
        )}
      </p>
      {before !== undefined && (
        <p class="hint">
          {texts.compared(before.name)}: {differenceOf(before.settings, settings) || texts.same}
        </p>
      )}
      <details open>
        <summary>{texts.settings}</summary>
        <dl class="run-settings">
          {Object.entries(settings).map(([key, value]) => (
            <div key={key}>
              <dt class="hint">{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div class="chips">
        <OpenButton run={run} />
        <button type="button" class="button" onClick={() => store.forget(run.id)}>
          {texts.forget}
        </button>
      </div>
    </Panel>
  );
}

function OpenButton({ run }: { readonly run: RunRecord }): JSX.Element {
  const { opens, link, weights, file } = run;
  if (opens === undefined || (link === undefined && file === undefined)) {
    return <p class="hint">{texts.cannotOpen}</p>;
  }
  const hasNetwork = weights !== undefined || file !== undefined;
  const home = opens === "plane" ? "#/" : "#/digits";
  return (
    <button
      type="button"
      class="button primary"
      onClick={() => {
        if (hasNetwork) {
          handOver({ page: opens, link: link ?? home, ...(weights && { weights }), ...(file && { file }) });
        }
        // A network that was trained is looked at before it is trained on.
        const address = link ?? home;
        location.hash = hasNetwork ? `${address}${address.includes("?") ? "&" : "?v=1&"}paused` : address;
      }}
    >
      {hasNetwork ? texts.opens[opens] : texts.opensSettings[opens]}
    </button>
  );
}

function Score({ name, value }: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function share(value: number | null): string {
  return value === null ? "–" : formatShare(value);
}

function small(value: number | null): string {
  return value === null ? "–" : formatSmall(value);
}

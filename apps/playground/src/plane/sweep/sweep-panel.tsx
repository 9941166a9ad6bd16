import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { sweepTexts as texts } from "../../texts/sweep-texts.ts";
import { Panel } from "../panel.tsx";
import type { PlaneStore } from "../store/plane-store.ts";
import { sweepCell, sweepRates, sweepWidths } from "./sweep-cells.ts";
import { sweepUpdates, type CellNews } from "./sweep-protocol.ts";
import { makeSweepStore } from "./sweep-store.ts";
import { SweepTable } from "./sweep-table.tsx";

/** Many small runs around the settings of the page, for whoever asks for them. */
export function SweepPanel({ store }: { readonly store: PlaneStore }): JSX.Element {
  const sweep = useMemo(() => makeSweepStore(startWorker), []);
  useEffect(() => () => sweep.stop(), []);
  const cells = sweep.cells.value;
  const config = sweep.config.value;
  const isRunning = sweep.isRunning.value;
  const best = bestOf(cells);
  return (
    <Panel title={texts.title} class="sweep-panel">
      <details>
        <summary>{texts.show}</summary>
        <div class="sweep-body">
          <p class="hint">{texts.lead(sweepUpdates)}</p>
          <div class="chips">
            <button
              type="button"
              class="button"
              onClick={() => (isRunning ? sweep.stop() : sweep.start(store.config.value))}
            >
              {isRunning ? texts.stop : config === undefined ? texts.start : texts.again}
            </button>
            {isRunning && (
              <span class="hint number">{texts.progress(sweep.updates.value, sweepUpdates)}</span>
            )}
            {!isRunning && config !== undefined && best !== undefined && (
              <span class="hint number" role="status">
                {texts.best(
                  best.accuracy,
                  sweepRates(config)[Math.floor(best.index / sweepWidths.length)] ?? NaN,
                  sweepWidths[best.index % sweepWidths.length] ?? NaN,
                )}
              </span>
            )}
          </div>
          {sweep.problem.value !== undefined && <p class="problem">{sweep.problem.value}</p>}
          {config !== undefined && (
            <SweepTable
              config={config}
              cells={cells}
              best={best?.index}
              onChoose={(rate, units) => {
                store.change({ ...config, ...sweepCell(config, rate, units) });
                store.play();
              }}
            />
          )}
        </div>
      </details>
    </Panel>
  );
}

/** The network that reads most points right; of several the one with the lowest loss. */
function bestOf(cells: readonly CellNews[]): CellNews | undefined {
  return cells
    .filter(({ isLost }) => !isLost)
    .sort((a, b) => b.accuracy - a.accuracy || a.loss - b.loss)
    .at(0);
}

function startWorker(): Worker {
  return new Worker(new URL("./sweep-worker.ts", import.meta.url), { type: "module" });
}

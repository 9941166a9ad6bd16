import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { LineChart } from "../../charts/line-chart.tsx";
import { Toggle } from "../../controls/toggle.tsx";
import { Panel } from "../../plane/panel.tsx";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import { updatesPerLoss } from "../race/race-protocol.ts";
import type { RaceStore } from "../race/race-store.ts";
import { racerColor, racerDashes, racerLabel } from "../racer.ts";

const texts = optimizersTexts.race;

/** The training loss of each racer over its updates. */
export function RaceCurves({ store }: { readonly store: RaceStore }): JSX.Element {
  const [isLog, setLog] = useState(true);
  const [asTable, setTable] = useState(false);
  const { racers } = store.config.value;
  const curves = store.curves.value;
  const data = useMemo(() => {
    const length = Math.max(1, ...curves.map((losses) => losses.length));
    return {
      x: Array.from({ length }, (_, i) => i * updatesPerLoss),
      values: curves.map((losses) => Array.from({ length }, (_, i) => finite(losses[i]))),
    };
  }, [curves]);
  const names = racers.map((_, i) => racerLabel(racers, i));
  return (
    <Panel
      title={texts.curves}
      class="curves-panel"
      aside={
        <span class="toggles">
          <Toggle label={texts.log} checked={isLog} onChange={setLog} />
          <Toggle label={texts.table} checked={asTable} onChange={setTable} />
        </span>
      }
    >
      <LineChart
        key={names.join()}
        title={texts.curves}
        xLabel={texts.update}
        x={data.x}
        series={names.map((label, i) => ({
          label,
          values: data.values[i] ?? [],
          color: racerColor(i),
          dash: racerDashes[i] ?? [],
        }))}
        marks={[]}
        isLog={isLog}
        asTable={asTable}
        height={240}
        group="race"
      />
    </Panel>
  );
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}

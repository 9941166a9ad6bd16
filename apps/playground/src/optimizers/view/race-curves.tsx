import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CurvesFrame } from "../../charts/curves-frame.tsx";
import { LineChart } from "../../charts/line-chart.tsx";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import { updatesPerLoss } from "../race/race-protocol.ts";
import type { RaceStore } from "../race/race-store.ts";
import { racerColor, racerDashes, racerLabel } from "../racer.ts";

const texts = optimizersTexts.race;

/** The training loss of each racer over its updates. */
export function RaceCurves({ store }: { readonly store: RaceStore }): JSX.Element {
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
    <CurvesFrame texts={{ ...texts, title: texts.curves }} startsLog>
      {({ isLog, asTable, isSmooth }) => (
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
          isSmooth={isSmooth}
          height={240}
          group="race"
        />
      )}
    </CurvesFrame>
  );
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}

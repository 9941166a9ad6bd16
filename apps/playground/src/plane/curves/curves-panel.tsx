import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { LineChart } from "../../charts/line-chart.tsx";
import type { LineSeries } from "../../charts/line-series.ts";
import { Toggle } from "../../controls/toggle.tsx";
import { planeTexts } from "../../texts/plane-texts.ts";
import { Panel } from "../panel.tsx";
import type { PlaneStore } from "../store/plane-store.ts";

const texts = planeTexts.curves;
const dashed = [5, 4];

/** Loss and accuracy over the epochs. */
export function CurvesPanel({ store }: { readonly store: PlaneStore }): JSX.Element {
  const [isLog, setLog] = useState(false);
  const [asTable, setTable] = useState(false);
  const history = store.history.value;
  const data = useMemo(
    () => ({
      x: history.map(({ epoch }) => epoch),
      loss: [history.map(({ train }) => train.loss), history.map(({ test }) => test?.loss ?? null)],
      accuracy: [
        history.map(({ train }) => train.accuracy),
        history.map(({ test }) => test?.accuracy ?? null),
      ],
    }),
    [history],
  );
  const shared = { x: data.x, xLabel: texts.epoch, marks: store.marks.value, asTable, group: "plane" };
  return (
    <Panel
      title={texts.title}
      class="curves-panel"
      aside={
        <span class="toggles">
          <Toggle label={texts.log} checked={isLog} onChange={setLog} />
          <Toggle label={texts.table} checked={asTable} onChange={setTable} />
        </span>
      }
    >
      <LineChart {...shared} title={texts.loss} series={trainAndTest(data.loss)} isLog={isLog} height={150} />
      <LineChart
        {...shared}
        title={texts.accuracy}
        series={trainAndTest(data.accuracy)}
        isLog={false}
        range={[0, 1]}
        height={130}
      />
    </Panel>
  );
}

function trainAndTest([train = [], test = []]: readonly (readonly (
  number | null
)[])[]): readonly LineSeries[] {
  return [
    { label: texts.train, values: train, color: "accent", dash: [] },
    { label: texts.test, values: test, color: "three-0", dash: dashed },
  ];
}

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CurvesFrame } from "../../charts/curves-frame.tsx";
import { LineChart } from "../../charts/line-chart.tsx";
import type { LineSeries } from "../../charts/line-series.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";

const texts = planeTexts.curves;
const dashed = [5, 4];

/** Loss and accuracy over the epochs. */
export function CurvesPanel({ store }: { readonly store: PlaneStore }): JSX.Element {
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
  const shared = { x: data.x, xLabel: texts.epoch, marks: store.marks.value, group: "plane" };
  return (
    <CurvesFrame texts={texts}>
      {({ isLog, asTable }) => (
        <>
          <LineChart
            {...shared}
            asTable={asTable}
            title={texts.loss}
            series={trainAndTest(data.loss)}
            isLog={isLog}
            height={150}
          />
          <LineChart
            {...shared}
            asTable={asTable}
            title={texts.accuracy}
            series={trainAndTest(data.accuracy)}
            isLog={false}
            range={[0, 1]}
            height={130}
          />
        </>
      )}
    </CurvesFrame>
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

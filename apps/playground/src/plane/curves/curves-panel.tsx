import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { CurvesFrame } from "../../charts/curves-frame.tsx";
import { LineChart } from "../../charts/line-chart.tsx";
import type { LineSeries } from "../../charts/line-series.ts";
import { Segments } from "../../controls/segments.tsx";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { curveAxes, curvePlaces, type CurveAxis } from "./curve-places.ts";

const texts = planeTexts.curves;
const dashed = [5, 4];

/** Loss and accuracy over the epochs, the updates or the time. */
export function CurvesPanel({ store }: { readonly store: PlaneStore }): JSX.Element {
  const history = store.history.value;
  const stepsPerEpoch = store.setup.value?.stepsPerEpoch ?? 1;
  const hasSchedule = store.config.value.schedule !== "constant";
  const [axis, setAxis] = useState<CurveAxis>("epochs");
  const data = useMemo(
    () => ({
      x: curvePlaces(history, axis, stepsPerEpoch),
      rate: history.map(({ learningRate }) => learningRate),
      loss: [history.map(({ train }) => train.loss), history.map(({ test }) => test?.loss ?? null)],
      accuracy: [
        history.map(({ train }) => train.accuracy),
        history.map(({ test }) => test?.accuracy ?? null),
      ],
    }),
    [history, axis, stepsPerEpoch],
  );
  /** Where on the axis an epoch ended at which something was changed. */
  const placeOf = (mark: number): number =>
    data.x[history.findIndex(({ epoch }) => epoch >= mark)] ?? data.x.at(-1) ?? 0;
  const shared = {
    x: data.x,
    xLabel: texts.places[axis],
    marks: store.marks.value.map(placeOf),
    group: "plane",
  };
  return (
    <CurvesFrame texts={texts}>
      {({ isLog, asTable, isSmooth }) => (
        <>
          <LineChart
            {...shared}
            asTable={asTable}
            isSmooth={isSmooth}
            title={texts.loss}
            series={trainAndTest(data.loss)}
            isLog={isLog}
            height={150}
          />
          <LineChart
            {...shared}
            asTable={asTable}
            isSmooth={isSmooth}
            title={texts.accuracy}
            series={trainAndTest(data.accuracy)}
            isLog={false}
            range={[0, 1]}
            height={130}
          />
          {hasSchedule && (
            <LineChart
              {...shared}
              asTable={asTable}
              title={texts.rate}
              series={[{ label: texts.rate, values: data.rate, color: "accent", dash: [] }]}
              isLog={isLog}
              height={110}
            />
          )}
          <Segments
            label={texts.axis}
            value={axis}
            options={curveAxes}
            names={(name) => texts.axes[name]}
            onChange={setAxis}
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

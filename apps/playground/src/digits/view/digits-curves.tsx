import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CurvesFrame } from "../../charts/curves-frame.tsx";
import { LineChart } from "../../charts/line-chart.tsx";
import type { LineSeries } from "../../charts/line-series.ts";
import { digitsTexts } from "../../texts/digits-texts.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import type { DigitsScores } from "../worker/digits-protocol.ts";

const texts = digitsTexts.curves;
const dashed = [5, 4];

/** Loss and accuracy over the epochs. */
export function DigitsCurves({ store }: { readonly store: DigitsStore }): JSX.Element {
  const history = store.history.value;
  const data = useMemo(() => {
    const series = (name: keyof DigitsScores): readonly LineSeries[] => [
      {
        label: texts.train,
        values: history.map(({ train }) => train?.[name] ?? null),
        color: "accent",
        dash: [],
      },
      { label: texts.test, values: history.map(({ test }) => test[name]), color: "three-0", dash: dashed },
    ];
    return {
      x: history.map(({ epoch }) => Number(epoch.toFixed(2))),
      loss: series("loss"),
      accuracy: series("accuracy"),
    };
  }, [history]);
  const { first, stepsPerEpoch = 1 } = store.setup.value ?? {};
  const marks = useMemo(
    () => (first === undefined ? [] : [first.steps / stepsPerEpoch]),
    [first, stepsPerEpoch],
  );
  const shared = { x: data.x, xLabel: texts.epoch, marks, group: "digits" };
  return (
    <CurvesFrame texts={texts}>
      {({ isLog, asTable, isSmooth }) => (
        <div class="digits-charts">
          <LineChart
            {...shared}
            asTable={asTable}
            isSmooth={isSmooth}
            title={texts.loss}
            series={data.loss}
            isLog={isLog}
            height={150}
          />
          <LineChart
            {...shared}
            asTable={asTable}
            isSmooth={isSmooth}
            title={texts.accuracy}
            series={data.accuracy}
            isLog={false}
            range={[0, 1]}
            height={150}
          />
        </div>
      )}
    </CurvesFrame>
  );
}

import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { LineChart } from "../../charts/line-chart.tsx";
import type { LineSeries } from "../../charts/line-series.ts";
import { Toggle } from "../../controls/toggle.tsx";
import { Panel } from "../../plane/panel.tsx";
import { digitsTexts } from "../../texts/digits-texts.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import type { DigitsScores } from "../worker/digits-protocol.ts";

const texts = digitsTexts.curves;
const dashed = [5, 4];

/** Loss and accuracy over the epochs. */
export function DigitsCurves({ store }: { readonly store: DigitsStore }): JSX.Element {
  const [isLog, setLog] = useState(false);
  const [asTable, setTable] = useState(false);
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
  const shared = { x: data.x, xLabel: texts.epoch, marks: none, asTable, group: "digits" };
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
      <div class="digits-charts">
        <LineChart {...shared} title={texts.loss} series={data.loss} isLog={isLog} height={150} />
        <LineChart
          {...shared}
          title={texts.accuracy}
          series={data.accuracy}
          isLog={false}
          range={[0, 1]}
          height={150}
        />
      </div>
    </Panel>
  );
}

const none: readonly number[] = [];

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CurvesFrame } from "../../charts/curves-frame.tsx";
import { LineChart } from "../../charts/line-chart.tsx";
import type { LineSeries } from "../../charts/line-series.ts";
import type { RunRecord, RunScores } from "../../keep/run-record.ts";
import { runsTexts } from "../../texts/runs-texts.ts";
import { runLooks } from "./run-look.ts";

const texts = runsTexts.curves;

export interface RunsCurvesProps {
  readonly chosen: RunRecord;
  readonly runs: readonly RunRecord[];
}

/** Loss and accuracy of the run that is looked at, over those of the last ones. */
export function RunsCurves({ chosen, runs }: RunsCurvesProps): JSX.Element {
  const { x, loss, accuracy } = useMemo(() => overlaid(chosen, runs), [chosen, runs]);
  const shared = { x, xLabel: texts.epoch, marks: none, group: "runs" };
  return (
    <CurvesFrame texts={texts}>
      {({ isLog, asTable }) => (
        <>
          <p class="hint">{x.length === 0 ? texts.none : texts.lead}</p>
          {x.length > 0 && (
            <div class="runs-charts">
              <LineChart
                {...shared}
                asTable={asTable}
                title={runsTexts.accuracy}
                series={accuracy}
                isLog={false}
                range={[0, 1]}
                height={220}
              />
              <LineChart
                {...shared}
                asTable={asTable}
                title={runsTexts.loss}
                series={loss}
                isLog={isLog}
                height={220}
              />
            </div>
          )}
        </>
      )}
    </CurvesFrame>
  );
}

const none: readonly number[] = [];

/** Lines of several runs over all of their epochs. */
function overlaid(
  chosen: RunRecord,
  runs: readonly RunRecord[],
): {
  readonly x: readonly number[];
  readonly loss: readonly LineSeries[];
  readonly accuracy: readonly LineSeries[];
} {
  const looks = runLooks(runs, chosen);
  const x = [...new Set(looks.flatMap(({ run }) => run.curves.map(({ epoch }) => epoch)))].sort(
    (a, b) => a - b,
  );
  const lines = (name: keyof RunScores): readonly LineSeries[] =>
    looks.map(({ run, color, dash, opacity }) => {
      const values = new Map(run.curves.map(({ epoch, train, test }) => [epoch, test[name] ?? train[name]]));
      return {
        label: run.name,
        values: x.map((epoch) => values.get(epoch) ?? null),
        color,
        dash,
        opacity,
        isSparse: true,
      };
    });
  return { x, loss: lines("loss"), accuracy: lines("accuracy") };
}

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import { appliedTheme } from "../app/theme.ts";
import { letterSize } from "../controls/letter-size.ts";
import { useWidth } from "../controls/use-width.ts";
import { chartOptions } from "./chart-options.ts";
import { DataTable } from "./data-table.tsx";
import type { LineSeries } from "./line-series.ts";
import { smoothed } from "./smoothed.ts";

export interface LineChartProps {
  readonly title: string;
  /** What the horizontal axis counts. */
  readonly xLabel: string;
  readonly x: readonly number[];
  readonly series: readonly LineSeries[];
  /** Places on the horizontal axis to mark. */
  readonly marks: readonly number[];
  readonly isLog: boolean;
  /** Draws smoothed lines over fainter ones with all their noise. Default false. */
  readonly isSmooth?: boolean;
  /** The vertical range, where it is not that of the values. */
  readonly range?: readonly [least: number, most: number];
  /** Shows the numbers in place of the lines. */
  readonly asTable: boolean;
  readonly height: number;
  /** Charts with the same name show their crosses together. */
  readonly group: string;
}

/** Milliseconds between two drawings: more would take time from training, and nobody could read it. */
const between = 100;

/** Lines over a common axis, with exact values under a cross; or the same as a table. */
export function LineChart(props: LineChartProps): JSX.Element {
  const { x, series, asTable, title, xLabel, height, isLog, isSmooth = false } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const chart = useRef<uPlot | undefined>(undefined);
  const marks = useRef(props.marks);
  marks.current = props.marks;
  const theme = appliedTheme.value;

  useEffect(() => {
    const target = box.current;
    if (asTable || target === null || width === 0) {
      return undefined;
    }
    const options = chartOptions({
      ...props,
      series: linesOf(props),
      width,
      height: Math.round(height * letterSize()),
      marks: () => marks.current,
    });
    const made = new uPlot(options, dataOf(props), target);
    chart.current = made;
    return () => {
      made.destroy();
      chart.current = undefined;
    };
  }, [asTable, width, theme, isLog, isSmooth, xLabel, series.map(({ label }) => label).join(), height]);

  const due = useRef(0);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        due.current = performance.now() + between;
        chart.current?.setData(dataOf(props));
      },
      Math.max(0, due.current - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [x, props.marks]);

  return (
    <div class="chart" role="group" aria-label={title}>
      <h3 class="hint">{title}</h3>
      <div ref={box}>{asTable && <DataTable title={title} xLabel={xLabel} x={x} series={series} />}</div>
    </div>
  );
}

/** The lines that are drawn. */
function linesOf({ series, isSmooth = false }: LineChartProps): readonly LineSeries[] {
  return isSmooth
    ? series.flatMap((line) => [
        { ...line, dash: [], opacity: 0.3 * (line.opacity ?? 1), isBackground: true },
        { ...line, values: smoothed(line.values) },
      ])
    : series;
}

function dataOf(props: LineChartProps): uPlot.AlignedData {
  const { x, isLog } = props;
  const shown = (value: number | null): number | null =>
    isLog && value !== null && value <= 0 ? null : value;
  return [Array.from(x), ...linesOf(props).map(({ values }) => values.map(shown))];
}

import type { JSX } from "preact";
import { formatSmall } from "../texts/format-small.ts";
import type { LineSeries } from "./line-series.ts";

export interface DataTableProps {
  readonly title: string;
  readonly xLabel: string;
  readonly x: readonly number[];
  readonly series: readonly LineSeries[];
}

/** Rows shown at most; a file has all of them. */
const most = 200;

/** The numbers of a chart, the newest first. */
export function DataTable({ title, xLabel, x, series }: DataTableProps): JSX.Element {
  const rows = x.map((_, i) => x.length - 1 - i).slice(0, most);
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={title}>
      <table class="number">
        <thead>
          <tr>
            <th scope="col">{xLabel}</th>
            {series.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{x[row]}</th>
              {series.map(({ label, values }) => (
                <td key={label}>{cell(values[row])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cell(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : formatSmall(value);
}

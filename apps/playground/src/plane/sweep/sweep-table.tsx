import type { JSX } from "preact";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { formatShare } from "../../texts/format-share.ts";
import { formatSmall } from "../../texts/format-small.ts";
import { sweepTexts as texts } from "../../texts/sweep-texts.ts";
import { CellPicture } from "./cell-picture.tsx";
import { sweepRates, sweepWidths } from "./sweep-cells.ts";
import type { CellNews } from "./sweep-protocol.ts";

export interface SweepTableProps {
  readonly config: PlaneConfig;
  readonly cells: readonly CellNews[];
  /** The place of the one that reads most points right. */
  readonly best: number | undefined;
  readonly onChoose: (rate: number, units: number) => void;
}

/** Learning rates from row to row, widths from column to column, and what each network has made of the plane. */
export function SweepTable({ config, cells, best, onChoose }: SweepTableProps): JSX.Element {
  return (
    <table class="sweep number">
      <caption class="hint">{texts.units}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.rate}</th>
          {sweepWidths.map((units) => (
            <th key={units} scope="col">
              {units}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sweepRates(config).map((rate, row) => (
          <tr key={row}>
            <th scope="row">{formatSmall(rate)}</th>
            {sweepWidths.map((units, column) => {
              const cell = cells[row * sweepWidths.length + column];
              return (
                <td key={units}>
                  {cell !== undefined && (
                    <button
                      type="button"
                      class={`sweep-cell${cell.index === best ? " best" : ""}${cell.isLost ? " lost" : ""}`}
                      aria-label={texts.cell(rate, units, cell.isLost ? undefined : cell.accuracy)}
                      onClick={() => onChoose(rate, units)}
                    >
                      <CellPicture surface={cell.surface} />
                      <span>{cell.isLost ? texts.lost : formatShare(cell.accuracy)}</span>
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

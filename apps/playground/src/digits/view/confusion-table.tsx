import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { digitsTexts } from "../../texts/digits-texts.ts";

const texts = digitsTexts.confusion;

export interface ConfusionTableProps {
  readonly matrix: readonly (readonly number[])[];
  readonly names: readonly string[];
  readonly chosen: { readonly actual: number; readonly predicted: number } | undefined;
  readonly onChoose: (actual: number, predicted: number) => void;
}

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A matrix of buttons of which one at a time can be reached by Tab; arrow keys go to the others. */
export function ConfusionTable({ matrix, names, chosen, onChoose }: ConfusionTableProps): JSX.Element {
  const [[row, column], setPlace] = useState<readonly [number, number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    if (by === undefined) {
      return;
    }
    event.preventDefault();
    const next = [row + by[0], column + by[1]].map((place) =>
      Math.min(matrix.length - 1, Math.max(0, place)),
    );
    const [toRow = 0, toColumn = 0] = next;
    setPlace([toRow, toColumn]);
    table.current?.querySelector<HTMLElement>(`[data-cell="${toRow}.${toColumn}"]`)?.focus();
  };
  return (
    <div class="confusion-box">
      <table ref={table} role="grid" class="confusion number" aria-label={texts.label} onKeyDown={move}>
        <thead>
          <tr>
            <td />
            {names.map((name, predicted) => (
              <th key={name} scope="col" title={name}>
                {name.length === 1 ? name : predicted}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map((counts, actual) => {
            const total = Math.max(
              1,
              counts.reduce((sum, count) => sum + count, 0),
            );
            return (
              <tr key={actual}>
                <th scope="row" title={names[actual]}>
                  <RowName name={names[actual] ?? String(actual)} index={actual} />
                </th>
                {counts.map((count, predicted) => (
                  <td key={predicted} role="gridcell">
                    <button
                      type="button"
                      data-cell={`${actual}.${predicted}`}
                      class={actual === predicted ? "right" : "wrong"}
                      style={`--share: ${shade(count / total, actual === predicted)}%`}
                      tabIndex={actual === row && predicted === column ? 0 : -1}
                      aria-pressed={actual === chosen?.actual && predicted === chosen.predicted}
                      aria-label={texts.cell(count, names[actual] ?? "", names[predicted] ?? "")}
                      onFocus={() => setPlace([actual, predicted])}
                      onClick={() => onChoose(actual, predicted)}
                    >
                      {count === 0 ? "" : count}
                    </button>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function RowName({ name, index }: { readonly name: string; readonly index: number }): JSX.Element {
  return name.length === 1 ? (
    <>{name}</>
  ) : (
    <>
      {index} <span class="class-name">{name}</span>
    </>
  );
}

/** How much colour a cell gets; mistakes are few, so that they get more. */
function shade(share: number, isRight: boolean): number {
  return Math.round(Math.min(1, isRight ? share : share * 5) * 45);
}

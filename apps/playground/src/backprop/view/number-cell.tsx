import type { JSX } from "preact";

export interface NumberCellProps {
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number with its name, to be typed over. */
export function NumberCell({ name, value, onChange }: NumberCellProps): JSX.Element {
  const shown = String(Number(value.toPrecision(6)));
  return (
    <label class="number-cell">
      <span class="symbol">{name}</span>
      <input
        type="number"
        step="any"
        value={shown}
        onChange={({ currentTarget }) => {
          const next = Number(currentTarget.value);
          if (currentTarget.value !== "" && Number.isFinite(next)) {
            onChange(next);
          } else {
            currentTarget.value = shown;
          }
        }}
      />
    </label>
  );
}

import type { JSX } from "preact";

export interface SegmentsProps<T extends string | number> {
  /** The name of the group, also unique on the page. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly names: (option: T) => string;
  readonly onChange: (value: T) => void;
}

/** A few choices beside one another. */
export function Segments<T extends string | number>(props: SegmentsProps<T>): JSX.Element {
  const { label, value, options, names, onChange } = props;
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={label} checked={option === value} onChange={() => onChange(option)} />
          {names(option)}
        </label>
      ))}
    </div>
  );
}

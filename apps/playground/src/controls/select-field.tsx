import type { JSX } from "preact";
import { Field } from "./field.tsx";

export interface SelectFieldProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly usual: T;
  readonly options: readonly T[];
  readonly names: (option: T) => string;
  readonly onChange: (value: T) => void;
  readonly hint?: string | undefined;
}

/** One of several words. */
export function SelectField<T extends string>(props: SelectFieldProps<T>): JSX.Element {
  const { id, label, value, usual, options, names, onChange, hint } = props;
  return (
    <Field id={id} label={label} hint={hint} onReset={value === usual ? undefined : () => onChange(usual)}>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option === currentTarget.value);
          if (chosen !== undefined) {
            onChange(chosen);
          }
        }}
      >
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {names(option)}
          </option>
        ))}
      </select>
    </Field>
  );
}

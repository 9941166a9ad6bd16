import type { JSX } from "preact";
import { Field } from "./field.tsx";
import { fromSlider, toSlider, type SliderScale } from "./slider-scale.ts";

export interface SliderFieldProps extends SliderScale {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly usual: number;
  /** The most that may be typed, where that is more than the slider shows. */
  readonly typedMost?: number;
  readonly onChange: (value: number) => void;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
}

/** A number to be dragged or typed. */
export function SliderField(props: SliderFieldProps): JSX.Element {
  const { id, label, value, usual, onChange, hint, disabled = false, least, most, typedMost = most } = props;
  const isWhole = props.scale === "whole";
  const set = (wanted: number): void => {
    const inside = Math.min(typedMost, Math.max(least, wanted));
    if (Number.isFinite(inside) && inside !== value) {
      onChange(isWhole ? Math.round(inside) : inside);
    }
  };
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      onReset={value === usual || disabled ? undefined : () => onChange(usual)}
    >
      <div class="slider">
        <input
          type="range"
          min={0}
          max={1000}
          step={1}
          value={toSlider(value, props)}
          disabled={disabled}
          aria-label={label}
          aria-valuetext={String(value)}
          onInput={({ currentTarget }) => set(fromSlider(Number(currentTarget.value), props))}
        />
        <input
          id={id}
          type="number"
          min={least}
          max={typedMost}
          step="any"
          value={Number(value.toPrecision(6))}
          disabled={disabled}
          onChange={({ currentTarget }) => {
            set(currentTarget.value === "" ? value : Number(currentTarget.value));
            currentTarget.value = String(Number(value.toPrecision(6)));
          }}
        />
      </div>
    </Field>
  );
}

import type { JSX } from "preact";
import { compareDigits } from "../model/compare-digits.ts";

/** A finite difference; the digits that it has in common with the gradient are bold. */
export function Digits({
  value,
  gradient,
}: {
  readonly value: number;
  readonly gradient: number;
}): JSX.Element {
  const { agreeing, rest } = compareDigits(value, gradient);
  return (
    <span class="digits number">
      <strong>{agreeing}</strong>
      {rest}
    </span>
  );
}

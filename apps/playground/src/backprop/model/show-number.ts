/** A number as it stands in a formula: at most four decimals, a true minus sign. */
export function show(value: number): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
  }
  const size = Math.abs(value);
  const isPlain = size === 0 || (size >= 5e-4 && size < 1e6);
  const text = isPlain ? String(Number(value.toFixed(4))) : value.toExponential(2);
  return (text === "-0" ? "0" : text).replaceAll("-", "−");
}

/** The same as a factor: in parentheses when it is negative. */
export function factor(value: number): string {
  const text = show(value);
  return text.startsWith("−") ? `(${text})` : text;
}

/** A whole number below a letter, counted from 1: `₁` for 0. */
export function below(...indices: readonly number[]): string {
  return indices
    .map((index) => String(index + 1).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)] ?? ""))
    .join("");
}

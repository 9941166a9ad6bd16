const superscripts = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

/**
 * A number as people read it: at most `digits` significant digits, commas between thousands, powers of ten for what is
 * very large or very small, a true minus sign.
 *
 * @param digits significant digits of what has a fraction, 1 to 15. Default 4.
 * @example
 * import { formatNumber } from "@gradkit/figures";
 * console.log(formatNumber(1234567), formatNumber(0.00001), formatNumber(-0.12345)); // 1,234,567 10⁻⁵ −0.1235
 */
export function formatNumber(value: number, digits = 4): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? "NaN" : value > 0 ? "\u221e" : "\u2212\u221e";
  }
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e9 || size < 1e-4)) {
    return powerOfTen(value, digits);
  }
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(digits));
  return grouped(decimal(Math.abs(rounded)), rounded < 0);
}

/** `12345.6` as "12,345.6". */
export function grouped(plain: string, negative: boolean): string {
  const [whole = "", fraction] = plain.split(".");
  const commas = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${negative ? "\u2212" : ""}${commas}${fraction === undefined ? "" : `.${fraction}`}`;
}

function decimal(size: number): string {
  const text = String(size);
  return text.includes("e") ? size.toFixed(12).replace(/\.?0+$/, "") : text;
}

/** `0.00025` as "2.5×10⁻⁴". */
export function powerOfTen(value: number, digits: number): string {
  const [factor = "", power = ""] = value.toExponential(digits - 1).split("e");
  const raised = Array.from(String(Math.abs(Number(power))))
    .map((digit) => superscripts[Number(digit)] ?? "")
    .join("");
  const ten = `10${power.startsWith("-") ? "\u207b" : ""}${raised}`;
  const sign = factor.startsWith("-") ? "\u2212" : "";
  const size = factor.replace("-", "").replace(/\.?0+$/, "");
  return size === "1" ? `${sign}${ten}` : `${sign}${size}\u00d7${ten}`;
}

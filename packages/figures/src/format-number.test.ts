import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber } from "./format-number.ts";

test.each([
  [0, "0"],
  [-0, "0"],
  [1, "1"],
  [1000, "1,000"],
  [-1234567, "−1,234,567"],
  [1234.5678, "1,235"],
  [12.345678, "12.35"],
  [0.1 + 0.2, "0.3"],
  [0.0001, "0.0001"],
  [0.00025, "0.00025"],
  [0.00001, "10⁻⁵"],
  [-0.000025, "−2.5×10⁻⁵"],
  [1e9, "10⁹"],
  [1.5e12, "1.5×10¹²"],
  [NaN, "NaN"],
  [Infinity, "∞"],
  [-Infinity, "−∞"],
])("%f is written as %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test("significant digits can be chosen", () => {
  expect(formatNumber(0.123456, 2)).toBe("0.12");
  expect(formatNumber(2 / 3, 6)).toBe("0.666667");
});

test("what is written is the number, to four digits", () => {
  const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const read = (text: string): number => {
    const plain = text.replaceAll(",", "").replaceAll("−", "-").replaceAll("⁻", "-");
    const digits = plain.replace(/[⁰¹²³⁴-⁹]/g, (one) => String(superscripts.indexOf(one)));
    const power = /^(-?)(?:([\d.]+)×)?10(-?\d+)$/.exec(digits);
    return power !== null && /[⁰¹²³⁴-⁹]/.test(plain)
      ? Number(`${power[1] ?? ""}${power[2] ?? "1"}e${power[3] ?? ""}`)
      : Number(digits);
  };
  fc.assert(
    fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
      const back = read(formatNumber(value));
      expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 5.0001e-4);
    }),
  );
});

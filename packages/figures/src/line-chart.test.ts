import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineChart } from "./line-chart.ts";
import { all, texts } from "./parsed.fixture.ts";
import { textWidth } from "./text-width.ts";

const axes = { xLabel: "epoch", yLabel: "loss" };
const line = (name: string, y: number[]) => ({ name, x: y.map((_, i) => i + 1), y });

describe("lineChart", () => {
  test("has one line for each series and one band for each band", () => {
    const banded = { ...line("b", [2, 3]), low: [1, 2], high: [3, 4] };
    const svg = lineChart([line("a", [1, 2]), banded], axes);
    expect(all(svg, '[aria-label="line"] path')).toHaveLength(2);
    expect(all(svg, '[aria-label="area"] path')).toHaveLength(1);
  });

  test("is drawn as before", () => {
    const svg = lineChart([line("a", [1, 3, 2])], {
      ...axes,
      title: "T",
      width: 240,
      height: 200,
      theme: "light",
    });
    expect(svg).toMatchInlineSnapshot(
      `"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 200" width="240" height="200" role="img" style="max-width:100%;height:auto" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="12"><title>T</title><desc>One line: loss by epoch. a: from 1 to 2, lowest 1 at epoch 1, highest 3 at epoch 2.</desc><rect width="240" height="200" fill="#ffffff"/><text x="14" y="30.3" font-size="15" font-weight="600" fill="#1b1d22">T</text><g transform="translate(14,43.3)"><g transform="translate(0.00,9.5)"><line x1="0" x2="24" stroke="#0072b2" stroke-width="2"/><text x="30" dy="0.35em" fill="#1b1d22">a</text></g></g><g transform="translate(0,67)"><g font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="12" fill="#1b1d22" text-anchor="middle"><g aria-label="y-grid" aria-hidden="true" stroke="#e4e7ec"><line x1="30.93" x2="224" y1="89" y2="89"/><line x1="30.93" x2="224" y1="57.5" y2="57.5"/><line x1="30.93" x2="224" y1="26" y2="26"/></g><g aria-label="x-grid" aria-hidden="true" stroke="#e4e7ec"><line x1="30.93" x2="30.93" y1="26" y2="89"/><line x1="127.47" x2="127.47" y1="26" y2="89"/><line x1="224" x2="224" y1="26" y2="89"/></g><g aria-label="line" fill="none" stroke="#0072b2" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" class="series-0"><path d="M30.93,89L127.47,26L224,57.5"><title>a</title></path></g><g aria-label="dot" fill="#0072b2" class="series-0"><circle cx="30.93" cy="89" r="3"/><circle cx="127.47" cy="26" r="3"/><circle cx="224" cy="57.5" r="3"/></g></g><path d="M30.9,89v4M127.5,89v4M224.0,89v4" fill="none" stroke="#5a606c"/><g font-size="11" fill="#5a606c" class="x-axis"><text x="30.9" y="106" text-anchor="middle">1</text><text x="127.5" y="106" text-anchor="middle">2</text><text x="224.0" y="106" text-anchor="middle">3</text></g><g font-size="11" fill="#5a606c" class="y-axis"><text x="23.93" y="89.0" dy="0.33em" text-anchor="end">1</text><text x="23.93" y="57.5" dy="0.33em" text-anchor="end">2</text><text x="23.93" y="26.0" dy="0.33em" text-anchor="end">3</text></g><text x="127.5" y="123" text-anchor="middle" fill="#1b1d22">epoch</text><text x="14" y="15" fill="#1b1d22">loss</text><g fill="none" pointer-events="all" aria-hidden="true" class="series-0"><circle cx="30.9" cy="89.0" r="5"><title>a: epoch 1, loss 1</title></circle><circle cx="127.5" cy="26.0" r="5"><title>a: epoch 2, loss 3</title></circle><circle cx="224.0" cy="57.5" r="5"><title>a: epoch 3, loss 2</title></circle></g></g></svg>"`,
    );
  });

  test("names stand at the ends of lines in a wide figure, else in a legend", () => {
    const series = [line("training", [3, 1]), line("validation", [3, 1.02])];
    const [wide, narrow] = [
      lineChart(series, { ...axes, width: 640 }),
      lineChart(series, { ...axes, width: 360 }),
    ];
    const x = (svg: string): number[] =>
      all(svg, "g").flatMap((group) =>
        group.querySelector("line + text") !== null &&
        group.getAttribute("transform")?.startsWith("translate(")
          ? [Number(/translate\(([\d.]+)/.exec(group.getAttribute("transform") ?? "")?.[1])]
          : [],
      );
    expect(x(wide).filter((at) => at > 400)).toHaveLength(2);
    expect(Math.max(...x(narrow))).toBeLessThan(200);
    expect(texts(narrow)).toEqual(expect.arrayContaining(["training", "validation"]));
  });

  test("lines differ by dashes too, unless a series says", () => {
    const dashesOf = (svg: string) =>
      [...svg.matchAll(/stroke-dasharray="([^"]*)"/g)].map(([, dash]) => dash);
    expect(
      new Set(
        dashesOf(
          lineChart(
            [1, 2, 3].map((k) => line(`${k}`, [k, k])),
            axes,
          ),
        ),
      ).size,
    ).toBe(2);
    const chosen = lineChart([{ ...line("a", [1, 2]), dashed: true }, line("b", [2, 2])], axes);
    expect(new Set(dashesOf(chosen))).toEqual(new Set(["6 4"]));
  });

  test("NaN and infinities are gaps and are counted", () => {
    const svg = lineChart([line("a", [1, 2, NaN, 3, Infinity, 4])], axes);
    expect(all(svg, '[aria-label="line"] path')[0]?.getAttribute("d")?.match(/M/g)).toHaveLength(3);
    expect(svg).toContain("2 of 6 numbers are not finite.");
  });

  test("a logarithmic axis has powers of ten, and gaps for what it cannot show", () => {
    const svg = lineChart([line("a", [1e-6, 0, -1, 100])], { ...axes, yScale: "log" });
    expect(texts(svg, ".y-axis text")).toContain("10⁻⁶");
    expect(all(svg, '[aria-label="line"] path')[0]?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
    expect(() => lineChart([line("a", [0, -1])], { ...axes, yScale: "log" })).toThrow(
      "positive finite number",
    );
  });

  test("a domain is kept and lines are cut off there", () => {
    const svg = lineChart([line("a", [0, 100])], { ...axes, yDomain: [0, 1] });
    expect(texts(svg, ".y-axis text").at(-1)).toBe("1.0");
    expect(svg).toMatch(/<clipPath id="gk-[a-z0-9]+-0">/);
    expect(() => lineChart([line("a", [1])], { ...axes, yDomain: [1, 1] })).toThrow("yDomain must go from");
    const low: readonly [number, number] = [0, 1];
    expect(() => lineChart([line("a", [1])], { ...axes, yDomain: low, yScale: "log" })).toThrow(
      "both positive",
    );
  });

  test("different figures have different clips", () => {
    const id = (y: number[]) =>
      /clipPath id="([^"]*)"/.exec(lineChart([line("a", y)], { ...axes, yDomain: [0, 1] }))?.[1];
    expect(id([1, 2])).not.toBe(id([1, 3]));
  });

  test("whole numbers along x get no fractions", () => {
    expect(texts(lineChart([line("a", [1, 2, 3])], axes), ".x-axis text")).toEqual(["1", "2", "3"]);
  });

  test("a hundred thousand points are a small file with the same extremes", () => {
    const y = Array.from({ length: 1e5 }, (_, i) => (i === 54321 ? 50 : Math.sin(i)));
    const svg = lineChart([line("a", y)], { ...axes, title: "t" });
    expect(svg.length).toBeLessThan(60_000);
    expect(svg).toContain("highest 50 at epoch 54,322");
    const path = all(svg, '[aria-label="line"] path')[0]?.getAttribute("d") ?? "";
    const heights = [...path.matchAll(/,([\d.]+)/g)].map(([, height]) => Number(height));
    // The peak is drawn: it reaches the top of the axis, where 50 lies.
    expect(Math.min(...heights)).toBeLessThan(40);
  });

  test("says what is wrong", () => {
    expect(() => lineChart([], axes)).toThrow("lineChart: there is no series");
    expect(() => lineChart([line("a", [])], axes)).toThrow("nothing to show");
    expect(() => lineChart([line("a", [NaN, NaN])], axes)).toThrow(RangeError);
    expect(() => lineChart([{ name: "a", x: [1], y: [1, 2] }], axes)).toThrow(
      'lineChart: series "a" has 1 numbers in x, but 2 in y; give as many.',
    );
    expect(() => lineChart([{ name: "a", x: [1], y: [1], low: [1] }], axes)).toThrow("one edge of a band");
  });

  test("one series may be empty beside another, and a single point is shown", () => {
    const svg = lineChart([line("nothing", []), line("point", [5])], axes);
    expect(svg).toContain("nothing: no finite numbers.");
    expect(all(svg, '[aria-label="dot"] circle')).toHaveLength(1);
  });

  test("numbers along the axes never touch, whatever they are", () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 320, max: 1200 }),
        (y, width) => {
          const svg = lineChart([{ name: "a", x: y, y }], { ...axes, width });
          const labels = all(svg, ".x-axis text").map((text) => {
            const half = textWidth(text.textContent, 11) / 2;
            const middle = Number(text.getAttribute("x"));
            return [middle - half, middle + half] as const;
          });
          labels.slice(1).forEach(([left], i) => expect(left).toBeGreaterThan(labels[i]![1]));
          expect(labels.at(-1)?.[1] ?? 0).toBeLessThanOrEqual(width);
          expect(texts(svg, ".y-axis text").length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

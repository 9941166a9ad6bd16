import { describe, expect, test } from "vitest";
import { calibrationFigure } from "./calibration-figure.ts";
import { histogramBins } from "./histogram-bins.ts";
import { histogramFigure } from "./histogram-figure.ts";
import { all, texts } from "./parsed.fixture.ts";
import { precisionRecallFigure } from "./precision-recall-figure.ts";
import { rocFigure } from "./roc-figure.ts";

describe("rocFigure", () => {
  test("the area is that of scikit-learn's example", () => {
    // roc_curve([1, 1, 2, 2], [0.1, 0.4, 0.35, 0.8], pos_label=2), area 0.75 in its documentation.
    const svg = rocFigure([{ name: "model", x: [0, 0, 0.5, 0.5, 1], y: [0, 0.5, 0.5, 1, 1] }]);
    expect(texts(svg)).toContain("model (AUC 0.75)");
  });

  test("says what is wrong", () => {
    expect(() => rocFigure([])).toThrow("rocFigure: there is no curve");
    expect(() => rocFigure([{ name: "m", x: [0, 2], y: [0, 1] }])).toThrow('x[1] of curve "m" is 2');
    expect(() => rocFigure([{ name: "m", x: [0, 1], y: [0] }])).toThrow("2 numbers in x, but 1 in y");
  });
});

describe("precisionRecallFigure", () => {
  test("the average precision is that of scikit-learn's example, in either direction", () => {
    // precision_recall_curve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), average precision 0.83 in its documentation.
    const [precision, recall] = [
      [0.5, 2 / 3, 0.5, 1, 1],
      [1, 1, 0.5, 0.5, 0],
    ];
    const svg = precisionRecallFigure([{ name: "model", x: recall, y: precision }]);
    expect(texts(svg)).toContain("model (AP 0.833)");
    const turned = [{ name: "model", x: [...recall].reverse(), y: [...precision].reverse() }];
    expect(precisionRecallFigure(turned)).toBe(svg);
  });
});

describe("calibrationFigure", () => {
  test("the error is the mean distance of confidence from accuracy, by samples", () => {
    const svg = calibrationFigure([
      { confidence: 0.5, accuracy: 0.7, count: 10 },
      { confidence: 0.9, accuracy: 0.8, count: 30 },
      { confidence: NaN, accuracy: NaN, count: 0 },
    ]);
    expect(svg).toContain("Expected calibration error 0.125 over 40 samples.");
    expect(all(svg, '[aria-label="dot"] circle')).toHaveLength(2);
    expect(all(svg, '[aria-label="rect"] rect')).toHaveLength(2);
  });

  test("says what is wrong", () => {
    expect(() => calibrationFigure([])).toThrow("none of 0 bins holds a sample");
    expect(() => calibrationFigure([{ confidence: 1.5, accuracy: 1, count: 1 }])).toThrow(
      "confidence of bins[0]",
    );
    expect(() => calibrationFigure([{ confidence: 1, accuracy: 1, count: -1 }])).toThrow("count of bins[0]");
  });
});

describe("histogramFigure", () => {
  test("counts as NumPy does: the last interval contains its end", () => {
    // numpy.histogram([1, 2, 1, 4, 2.5, 2], bins=3)
    expect(histogramBins("f", [[1, 2, 1, 4, 2.5, 2]], 3)).toEqual({
      edges: [1, 2, 3, 4],
      counts: [[2, 3, 1]],
      missing: [0],
    });
  });

  test("every finite number is in one interval, with round edges by itself", () => {
    const values = Array.from({ length: 1000 }, (_, i) => Math.sin(i) ** 3);
    const { edges, counts, missing } = histogramBins("f", [values, [NaN, Infinity, 0]]);
    expect(counts.map((list) => list.reduce((a, b) => a + b))).toEqual([1000, 1]);
    expect(missing).toEqual([0, 2]);
    expect(edges.length).toBeGreaterThan(8);
    expect(edges.length).toBeLessThan(60);
    expect(edges[0]).toBe(-1);
  });

  test.each([[[5]], [[0, 0, 0]], [[1e-300, 2e-300]], [[-1e300, 1e300]]])("%o has a histogram", (values) => {
    const svg = histogramFigure([{ name: "a", values }]);
    expect(svg).not.toMatch(/="[^"]*NaN/);
    expect(all(svg, '[aria-label="rect"] rect').length).toBeGreaterThan(0);
  });

  test("up to three lists lie over each other, more side by side", () => {
    const lists = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ name: `layer ${i}`, values: [i, i + 1] }));
    expect(all(histogramFigure(lists(3)), "g.panel")).toHaveLength(0);
    expect(all(histogramFigure(lists(5)), "g.panel")).toHaveLength(5);
  });

  test("says what is wrong", () => {
    expect(() => histogramFigure([])).toThrow("none of 0 lists");
    expect(() => histogramFigure([{ name: "a", values: [NaN] }])).toThrow(RangeError);
    expect(() => histogramFigure([{ name: "a", values: [1] }], { bins: 0 })).toThrow(
      "bins must be a whole number",
    );
  });
});

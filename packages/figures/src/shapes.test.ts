import { describe, expect, test } from "vitest";
import { barChart } from "./bar-chart.ts";
import { confusionFigure } from "./confusion-figure.ts";
import { contourPath } from "./contour-path.ts";
import { dataPreview } from "./data-preview.ts";
import { decisionSurface } from "./decision-surface.ts";
import { descentFigure } from "./descent-figure.ts";
import { functionFigure } from "./function-figure.ts";
import { all, parsed, texts } from "./parsed.fixture.ts";
import { smallMultiples } from "./small-multiples.ts";

describe("confusionFigure", () => {
  const names = ["cat", "dog"];

  test("has a cell for each pair, with its count, coloured by the share of its row", () => {
    const svg = confusionFigure(
      [
        [48, 2],
        [5, 45],
      ],
      names,
      { theme: "light" },
    );
    expect(texts(svg, "rect + text")).toEqual(["48", "2", "5", "45"]);
    const [a, b, c, d] = all(svg, "g rect").map((rect) => rect.getAttribute("fill"));
    expect(b).not.toBe(a);
    expect([a, b]).toEqual(["#08427a", "#deebf7"]);
    expect([c, d]).toEqual(["#deebf7", "#08427a"]);
    expect(texts(svg, "rect title")).toContain("dog taken for cat: 5 (10%)");
  });

  test("says accuracy, recalls and the commonest mistakes", () => {
    expect(
      parsed(
        confusionFigure(
          [
            [48, 2],
            [5, 45],
          ],
          names,
        ),
      ).querySelector("desc")?.textContent,
    ).toBe(
      "Accuracy 93% of 100. Right for each true class: cat 96%, dog 90%. " +
        "Commonest mistakes: dog taken for cat 5 times; cat taken for dog 2 times.",
    );
    expect(
      confusionFigure(
        [
          [0, 0],
          [0, 3],
        ],
        names,
      ),
    ).toContain("cat no samples, dog 100%. No mistakes.");
  });

  test("leaves out numbers where cells are too small, and keeps them for the pointer", () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 40 }, (_, j) => (i === j ? 100 : 0)),
    );
    const svg = confusionFigure(
      many,
      many.map((_, i) => `class ${i}`),
      { width: 360 },
    );
    expect(all(svg, "rect + text")).toHaveLength(0);
    expect(all(svg, "rect title")).toHaveLength(1600);
  });

  test("says what is wrong", () => {
    expect(() => confusionFigure([], [])).toThrow("confusionFigure: 0 class names");
    expect(() => confusionFigure([[1]], names)).toThrow("2 class names need 2 rows of 2 counts");
    expect(() =>
      confusionFigure(
        [
          [1, -2],
          [3, 4],
        ],
        names,
      ),
    ).toThrow("matrix[0][1] must be a count of at least 0, but is -2");
    expect(() =>
      confusionFigure(
        [
          [1, 2],
          [NaN, 4],
        ],
        names,
      ),
    ).toThrow("matrix[1][0]");
  });
});

describe("decisionSurface", () => {
  const half = {
    predict: (points: Float32Array) =>
      Array.from({ length: points.length / 2 }, (_, i) => Number(points[2 * i + 1]! > 0)),
    xDomain: [-2, 2] as const,
    yDomain: [-1, 1] as const,
    resolution: 20,
  };
  const points = { x: [0, 1, 0, -1, 5, 5], labels: [1, 0, 0], classNames: ["below", "above"] };

  test("asks about the middle of every cell of a plane with its shape", () => {
    let asked: Float32Array | undefined;
    decisionSurface({ ...half, predict: (given) => half.predict((asked = given)) }, points);
    expect(asked).toHaveLength(20 * 10 * 2);
    expect(asked?.[0]).toBeCloseTo(-1.9, 6);
    expect(asked?.[1]).toBeCloseTo(0.9, 6);
  });

  test("class 1 lies above class 0, as rows that are joined", () => {
    const svg = decisionSurface(half, points);
    const [below, above] = all(svg, "svg > path").map((path) => path.getAttribute("d"));
    expect(above?.startsWith("M0,0h20v1h-20z")).toBe(true);
    expect(below?.startsWith("M0,5h20v1h-20z")).toBe(true);
    expect(svg).toContain("below: 50% of the plane, 2 points. above: 50% of the plane, 1 point.");
  });

  test("draws the points inside with the shape of their class", () => {
    const svg = decisionSurface(half, points);
    const shapes = all(svg, "g.points path").map((path) => path.getAttribute("d"));
    expect(shapes).toHaveLength(2);
    expect(new Set(shapes).size).toBe(2);
  });

  test("says what is wrong", () => {
    expect(() => decisionSurface(half, { ...points, labels: [1, 0, 2] })).toThrow(
      "labels[2] is 2, but there are 2 class names",
    );
    expect(() => decisionSurface(half, { ...points, x: [1] })).toThrow("x has 1 numbers for 3 labels");
    expect(() => decisionSurface({ ...half, predict: () => [0] }, points)).toThrow(
      "asked about 200 points, but gave 1",
    );
    expect(() => decisionSurface({ ...half, predict: () => new Uint8Array(200).fill(7) }, points)).toThrow(
      "gave class 7",
    );
    expect(() => decisionSurface({ ...half, xDomain: [1, 1] }, points)).toThrow("xDomain must go from");
    expect(() => decisionSurface({ ...half, resolution: 1 }, points)).toThrow(
      "resolution must be a whole number",
    );
  });
});

describe("contourPath and descentFigure", () => {
  const options = { xDomain: [-3, 3], yDomain: [-2, 2] } as const;

  test("contours go up through levels of equal area", () => {
    const svg = contourPath((x, y) => x * x + y * y, [], options);
    const levels = /Contours at ([^<]*)\./.exec(svg)?.[1]?.split(", ").map(Number) ?? [];
    expect(levels.length).toBeGreaterThan(5);
    expect([...levels].sort((a, b) => a - b)).toEqual(levels);
    expect(all(svg, '[aria-label="contour"] path')).toHaveLength(levels.length);
  });

  test("a flat function has no contours; one that is finite nowhere says so", () => {
    expect(contourPath(() => 1, [], options)).toContain("Contours at no height.");
    expect(() => contourPath(() => NaN, [], options)).toThrow("finite nowhere");
    expect(() => contourPath(() => 1, [], { ...options, yDomain: [2, NaN] })).toThrow("yDomain must go from");
  });

  test("ways have a start, an end and a point for each step; what leaves the plane is cut off", () => {
    const svg = contourPath(
      (x, y) => x + y,
      [
        {
          name: "far",
          points: [
            [0, 0],
            [1e9, 1],
            [NaN, 0],
          ],
        },
      ],
      options,
    );
    expect(texts(svg, "circle title")).toEqual(["far, point 0: (0, 0)", "far, point 1: (10⁹, 1)"]);
    expect(svg).toContain('overflow="hidden"');
  });

  test("a descent runs along the function", () => {
    const svg = descentFigure(
      (x) => x * x,
      [
        { name: "a", x: [2, -1] },
        { name: "none", x: [] },
      ],
      { xDomain: [-3, 3] },
    );
    expect(texts(svg, "circle title")).toEqual(
      expect.arrayContaining(["a, point 0: (2, 4)", "a, point 1: (−1, 1)"]),
    );
    expect(svg).toContain("none: no points.");
    expect(() => descentFigure(() => NaN, [], { xDomain: [0, 1] })).toThrow(RangeError);
  });
});

describe("the rest", () => {
  test("bars begin at zero on both sides and keep the order", () => {
    const svg = barChart(
      [
        { name: "a", value: -2 },
        { name: "b", value: 4 },
        { name: "c", value: NaN },
      ],
      { width: 400 },
    );
    const [a, b] = all(svg, '[aria-label="bar"] rect').map((bar) => {
      const x = Number(bar.getAttribute("x"));
      return [x, x + Number(bar.getAttribute("width"))] as const;
    });
    expect(a?.[1]).toBeCloseTo(b?.[0] ?? NaN, 1);
    expect((b![1] - b![0]) / (a![1] - a![0])).toBeCloseTo(2, 1);
    expect(texts(svg).filter((text) => ["a", "b", "c", "NaN"].includes(text))).toEqual([
      "a",
      "b",
      "c",
      "NaN",
    ]);
    expect(() => barChart([])).toThrow("none of 0 bars has a finite value");
  });

  test("a gradient is dashed in the colour of its function", () => {
    const svg = functionFigure([{ name: "square", f: (x) => x * x, slope: (x) => 2 * x }], {
      xDomain: [-1, 1],
      theme: "light",
    });
    const groups = all(svg, '[aria-label="line"]');
    expect(new Set(groups.map((group) => group.getAttribute("stroke"))).size).toBe(1);
    expect(groups.map((group) => group.getAttribute("stroke-dasharray"))).toEqual([null, "5 4"]);
    expect(() => functionFigure([], { xDomain: [0, 1] })).toThrow("there is no function");
  });

  test("series of one name look the same in all panels, which share their axes", () => {
    const one = { name: "one", x: [0, 1], y: [0, 1] };
    const svg = smallMultiples(
      [
        { title: "p", series: [one, { ...one, name: "two" }] },
        { title: "q", series: [{ ...one, name: "two", y: [5, 9] }] },
      ],
      { xLabel: "x", yLabel: "y", theme: "light", width: 640 },
    );
    const panels = all(svg, "g.panel");
    const stroke = (panel: number, place: number): string | null =>
      [...(panels[panel]?.querySelectorAll('[aria-label="line"]') ?? [])][place]?.getAttribute("stroke") ??
      null;
    expect(stroke(0, 1)).toBe(stroke(1, 0));
    expect(stroke(0, 0)).not.toBe(stroke(1, 0));
    const numbers = panels.map((panel) =>
      [...panel.querySelectorAll(".y-axis text")].map((text) => text.textContent),
    );
    expect(numbers[0]).toEqual(numbers[1]);
    expect(() => smallMultiples([], { xLabel: "x", yLabel: "y" })).toThrow("there is no panel");
    const columns = 1.5;
    expect(() =>
      smallMultiples([{ title: "p", series: [one] }], { xLabel: "", yLabel: "", columns }),
    ).toThrow("columns must be");
  });

  test("two columns are points, others histograms", () => {
    const column = (name: string) => ({ name, values: [1, 2, NaN, 4] });
    const plane = dataPreview({ columns: [column("a"), column("b")] });
    expect(all(plane, "g.points path")).toHaveLength(3);
    const three = dataPreview({ columns: ["a", "b", "c"].map(column) });
    expect(all(three, "g.panel")).toHaveLength(3);
    expect(three).toContain("a: from 1 to 4, 1 missing.");
    expect(() => dataPreview({ columns: [] })).toThrow("none of 0 columns");
    expect(() => dataPreview({ columns: [column("a")], labels: [0] })).toThrow(
      'column "a" has 4 numbers, but there are 1 rows',
    );
    expect(() => dataPreview({ columns: [column("a")], labels: [0, 0, 0, 1] })).toThrow("labels[3] is 1");
  });
});

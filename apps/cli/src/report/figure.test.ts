import { lineChart } from "@gradkit/figures";
import { expect, test } from "vitest";
import { figure, figureStyle } from "./figure.ts";

const names = ["training", "<validation>"];
const svg = lineChart(
  names.map((name, i) => ({ name, x: [1, 2], y: [i, 2] })),
  { title: "Loss", xLabel: "epoch", yLabel: "loss" },
);

test("each line of a figure has a switch that hides what belongs to it", () => {
  const page = figure({ name: "loss", caption: "Loss", svg, series: names });
  names.forEach((_, i) => {
    expect(page).toContain(`<input type="checkbox" class="show-${i}" checked>`);
    expect(figureStyle).toContain(`figure:has(.show-${i}:not(:checked)) .series-${i} { display: none; }`);
    // The line, its points and what says their numbers.
    expect(svg.match(new RegExp(`class="series-${i}[ "]`, "g"))).toHaveLength(3);
  });
  expect(page).toContain("&lt;validation&gt;</label>");
});

test("one line alone has none; every figure can be made larger", () => {
  const page = figure({ name: "loss", caption: "Loss", svg, series: ["training"] });
  expect(page.match(/<input/g)).toHaveLength(1);
  expect(page).toContain('class="large"');
});

import { expect, test } from "vitest";
import { defaultConfig } from "../../experiment/default-config.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { makeData } from "../../worker/make/make-data.ts";
import { makeSession } from "../../worker/session.ts";
import { gridTensor } from "../../worker/view/grid-tensor.ts";
import { makeCell } from "./make-cell.ts";
import { sweepCells, sweepRates } from "./sweep-cells.ts";
import { cellSide } from "./sweep-protocol.ts";

const small: PlaneConfig = {
  ...defaultConfig,
  dataset: "moons",
  samplesPerClass: 20,
  layers: [{ units: 4, activation: "tanh" }],
};

test("the settings of the page are among those that are tried", () => {
  const cells = sweepCells({ ...defaultConfig, learningRate: 0.0123 });
  expect(cells).toHaveLength(36);
  expect(cells).toContainEqual({ ...defaultConfig, learningRate: 0.0123 });
  expect(new Set(cells.map(({ learningRate }) => learningRate)).size).toBe(6);
});

test("rates stay within limits, and there are some where the page has none", () => {
  expect(Math.max(...sweepRates({ ...defaultConfig, learningRate: 500 }))).toBeLessThanOrEqual(1000);
  expect(Math.min(...sweepRates({ ...defaultConfig, learningRate: 0 }))).toBeGreaterThan(0);
});

test("a network without hidden layers is given one", () => {
  expect(sweepCells({ ...small, layers: [] })[0]?.layers).toEqual([{ units: 2, activation: "tanh" }]);
});

test("a network learns as it does on the page", () => {
  const data = makeData(small);
  const cell = makeCell(small, data, gridTensor(data.bounds, cellSide, small.features));
  cell.update(25);
  const session = makeSession(small);
  for (let step = 0; step < 25; step++) {
    session.update();
  }
  const { loss, accuracy, surface } = cell.news(0);
  expect({ loss, accuracy }).toEqual(session.frame([], 0).train);
  expect(surface).toHaveLength(2 * cellSide ** 2);
  cell.dispose();
  session.dispose();
});

test("a network whose numbers stop making sense is lost and left alone", () => {
  const wild: PlaneConfig = { ...small, optimizer: "sgd", learningRate: 1000, layers: [] };
  const steep = { ...wild, loss: "meanSquaredError" } as const;
  const data = makeData(steep);
  const cell = makeCell(steep, data, gridTensor(data.bounds, cellSide, steep.features));
  cell.update(400);
  expect(cell.news(0).isLost).toBe(true);
  expect(cell.isLost).toBe(true);
  cell.dispose();
});

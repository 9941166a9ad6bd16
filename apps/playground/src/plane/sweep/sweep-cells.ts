import { limits } from "../../experiment/limits.ts";
import { factsOfOptimizer } from "../../experiment/optimizer-facts.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";

/** Units in each hidden layer, from column to column. */
export const sweepWidths = [2, 4, 8, 16, 32, 64] as const;

/** What the learning rate of the page is multiplied by, from row to row. */
const factors = [1 / 30, 1 / 10, 1 / 3, 1, 3, 10];

/** The learning rates that are tried, from row to row: that of the page is one of them. */
export function sweepRates({ learningRate, optimizer }: PlaneConfig): readonly number[] {
  const base = learningRate > 0 ? learningRate : factsOfOptimizer(optimizer).learningRate;
  return factors.map((factor) =>
    Math.min(limits.learningRate.most, factor === 1 ? base : Number((base * factor).toPrecision(1))),
  );
}

/** What a cell changes about the settings of the page. */
export function sweepCell(
  config: PlaneConfig,
  learningRate: number,
  units: number,
): Pick<PlaneConfig, "learningRate" | "layers"> {
  const layers = config.layers.length === 0 ? [{ units, activation: "tanh" as const }] : config.layers;
  return { learningRate, layers: layers.map((layer) => ({ ...layer, units })) };
}

/** The settings of all cells, row after row. */
export function sweepCells(config: PlaneConfig): readonly PlaneConfig[] {
  return sweepRates(config).flatMap((rate) =>
    sweepWidths.map((units) => ({ ...config, ...sweepCell(config, rate, units) })),
  );
}

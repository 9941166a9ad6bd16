import type { Table } from "../experiment.ts";
import type { SpiralRecord } from "./spiral-run.ts";

/** Every hundredth epoch. */
export function spiralTable(name: string, records: readonly SpiralRecord[]): Table {
  return {
    name,
    columns: ["epoch", "accuracy", "loss", "rate"],
    rows: records
      .filter(({ epoch }) => epoch % 100 === 0)
      .map(({ epoch, accuracy, loss, rate }) => [epoch, accuracy, loss, rate]),
  };
}

import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { chooseEngine } from "../../worker/choose-engine.ts";
import { makeData } from "../../worker/make/make-data.ts";
import { makeTurns } from "../../worker/turns.ts";
import { gridTensor } from "../../worker/view/grid-tensor.ts";
import { makeCell } from "./make-cell.ts";
import { sweepCells } from "./sweep-cells.ts";
import { cellSide, sweepUpdates, type SweepMessage } from "./sweep-protocol.ts";

/** What this file uses of the worker's own scope, whose types are not those of a page. */
interface Port {
  postMessage(message: SweepMessage): void;
  onmessage: ((event: MessageEvent<PlaneConfig>) => void) | null;
}

/** Updates that each network makes before the others have their turn: all grow side by side. */
const atOnce = 40;

const port = globalThis as unknown as Port;
chooseEngine();

port.onmessage = ({ data: config }) => {
  try {
    sweep(config);
  } catch (error) {
    port.postMessage({ kind: "failure", error: error instanceof Error ? error.message : String(error) });
  }
};

/** All networks make their updates in turn. */
function sweep(config: PlaneConfig): void {
  const data = makeData(config);
  const grid = gridTensor(data.bounds, cellSide, config.features);
  const cells = sweepCells(config).map((settings) => makeCell(settings, data, grid));
  const turns = makeTurns();
  let updates = 0;

  function turn(): void {
    for (const cell of cells) {
      cell.update(atOnce);
    }
    updates += atOnce;
    port.postMessage({ kind: "news", cells: cells.map((cell, index) => cell.news(index)), updates });
    if (updates < sweepUpdates) {
      turns.soon(turn);
      return;
    }
    cells.forEach((cell) => cell.dispose());
    port.postMessage({ kind: "end" });
  }

  turns.soon(turn);
}

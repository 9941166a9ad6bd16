import { fromData, keep } from "@gradkit/tensor";
import { chooseEngine } from "../../worker/choose-engine.ts";
import { makeData } from "../../worker/make/make-data.ts";
import { makeTurns } from "../../worker/turns.ts";
import { gridPoints } from "../../worker/view/grid-points.ts";
import { usualRacer } from "../racer.ts";
import { makeLane } from "./lane.ts";
import { runOf, type RaceConfig } from "./race-config.ts";
import { laneSide, type RaceMessage } from "./race-protocol.ts";

/** What this file uses of the worker's own scope, whose types are not those of a page. */
interface Port {
  postMessage(message: RaceMessage): void;
  onmessage: ((event: MessageEvent<RaceConfig>) => void) | null;
}

/** Milliseconds of computing in one turn, and between two pictures. */
const chunk = 20;
const betweenNews = 1000 / 12;

const port = globalThis as unknown as Port;
chooseEngine();

port.onmessage = ({ data: config }) => {
  try {
    race(config);
  } catch (error) {
    port.postMessage({ kind: "failure", error: error instanceof Error ? error.message : String(error) });
  }
};

/** All racers make their updates in turn, until none is on its way. */
function race(config: RaceConfig): void {
  const run = runOf(config, config.racers[0] ?? usualRacer("adam"));
  const data = makeData(run);
  const grid = keep(fromData(Float32Array.from(gridPoints(data.bounds, laneSide)), [laneSide * laneSide, 2]));
  const lanes = config.racers.map((racer) => makeLane(config, racer, data, grid));
  const turns = makeTurns();
  let shown = -Infinity;

  function show(): void {
    shown = performance.now();
    port.postMessage({ kind: "news", lanes: lanes.map((lane) => lane.news()) });
  }

  function turn(): void {
    const until = performance.now() + chunk;
    let running = lanes.filter(({ status }) => status === "running");
    while (running.length > 0 && performance.now() < until) {
      for (const lane of running) {
        lane.step();
      }
      running = running.filter(({ status }) => status === "running");
    }
    if (running.length === 0) {
      show();
      lanes.forEach((lane) => lane.dispose());
      port.postMessage({ kind: "end" });
      return;
    }
    if (performance.now() - shown >= betweenNews) {
      show();
    }
    turns.soon(turn);
  }

  show();
  turns.soon(turn);
}

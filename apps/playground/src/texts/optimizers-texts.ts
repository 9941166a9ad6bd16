import type { LaneStatus } from "../optimizers/race/race-protocol.ts";
import type { Measure } from "../optimizers/race/standings.ts";
import { formatCount } from "./format-count.ts";
import { formatSmall } from "./format-small.ts";

/** The parts of the page. */
export type OptimizersTab = "descend" | "race";

/** What the page of optimizers says. */
export const optimizersTexts = {
  title: "Optimizers",
  tab: "What to see",
  tabs: { descend: "Descend by hand", race: "Race on a network" } satisfies Record<OptimizersTab, string>,
  racers: {
    title: "Optimizers",
    optimizer: (index: number): string => `Optimizer ${index + 1}`,
    learningRate: "Learning rate",
    momentum: "Momentum",
    add: "Add an optimizer",
    remove: (label: string): string => `Remove ${label}`,
    own: (label: string, what: string): string => `${what} of ${label}`,
  },
  descend: {
    lead: "Click the map to start there, or move the start with the arrow keys. Drag a rate until it diverges.",
    surface: "Function",
    steps: "Steps",
    decay: "Decay, × per step",
    map: "Map",
    mapLabel: "Map of the function. Arrow keys move the start; with Shift in larger steps.",
    start: (x: string, y: string, height: string): string => `Start x ${x}, y ${y}: f = ${height}`,
    startX: "Start x",
    startY: "Start y",
    legend: "× minimum, ◇ saddle point",
    stationary: (minima: string, saddles: string): string =>
      `Minima: ${minima}.${saddles === "" ? "" : ` Saddle points: ${saddles}.`}`,
    play: "Walk again",
    pause: "Pause",
    step: "Step",
    shown: (step: number, steps: number): string => `step ${formatCount(step)} of ${formatCount(steps)}`,
    curve: "Height",
    log: "Log, above the lowest",
    table: "Table",
    results: "Where they ended",
    columns: { name: "Optimizer", end: "Ended at", height: "f", gradients: "Gradients" },
    lost: (step: number): string => `diverged at step ${formatCount(step)}`,
    atMinimum: "at a minimum",
    outcomes: "Outcome",
    onTheWay: "on its way",
    fair: "Find a fair rate",
    fairHelp: "One rate for all is not fair: this tries twelve for each and takes the one that ends lowest.",
    trial: (rate: number, height: number | undefined): string =>
      `Rate ${formatSmall(rate)}: ${height === undefined ? "diverges" : `ends at ${formatSmall(height)}`}`,
    tried: (first: number, last: number, best: number | undefined): string =>
      `${formatSmall(first)} to ${formatSmall(last)}${
        best === undefined ? ": all diverge" : `; ${formatSmall(best)} ends lowest`
      }`,
    trials: (label: string): string => `Rates tried for ${label}`,
    presets: {
      report: "Step 0.1 of the report",
      decaying: "0.2, shrinking by 0.8",
      race: "All kinds in the ravine",
    },
    preset: "Try:",
  },
  race: {
    lead: "The same network, the same initial weights, the same batches: who is first at the goal?",
    settings: "The track",
    dataset: "Points",
    network: "Hidden layers",
    seed: "Seed",
    newSeed: "Another seed",
    goal: "Training loss to reach",
    mostUpdates: "Give up after updates",
    start: "Start the race",
    again: "Race again",
    stop: "Stop",
    waiting: "Ready.",
    running: (updates: number): string => `Racing: update ${formatCount(updates)}.`,
    stopped: "Stopped.",
    won: (label: string, updates: number): string => `${label} wins after ${formatCount(updates)} updates.`,
    nobody: "Nobody came down to the goal.",
    maps: "Side by side",
    mapOf: (label: string): string => `Map of ${label}`,
    curves: "Loss",
    update: "Update",
    log: "Log scale",
    smooth: "Smooth",
    table: "Table",
    results: "Order",
    by: "Counted by",
    measures: { updates: "updates", gradients: "gradients", milliseconds: "time" } satisfies Record<
      Measure,
      string
    >,
    columns: {
      place: "Place",
      name: "Optimizer",
      updates: "Updates",
      gradients: "Gradients",
      milliseconds: "ms",
      loss: "Loss",
      accuracy: "Accuracy",
      status: "State",
    },
    statuses: {
      running: "on its way",
      arrived: "arrived",
      lost: "diverged",
      tired: "gave up",
    } satisfies Record<LaneStatus, string>,
  },
  keys: [
    ["Space", "walk again, pause; start or stop the race"],
    [".", "one step of the descents"],
    ["Arrows", "on the map: move the start"],
  ] as readonly (readonly [string, string])[],
  export: { paths: "Paths as CSV", map: "Map as PNG", results: "Order as CSV", curves: "Losses as CSV" },
} as const;

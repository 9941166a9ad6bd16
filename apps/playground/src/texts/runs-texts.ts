import type { OpeningPage, RunOrigin } from "../keep/run-record.ts";
import { formatCount } from "./format-count.ts";

/** Something to begin with, and what it looks like. */
interface Example {
  readonly name: string;
  readonly what: string;
  readonly link: string;
  readonly picture: "spiral" | "xor" | "digits";
}

/** What the page of runs says. */
export const runsTexts = {
  title: "Runs",
  lead: "Every run of this browser, and those of the command line that you bring. They stay on this machine.",
  loading: "Looking for runs …",
  reading: (count: number): string => `Reading ${count === 1 ? "one file" : `${formatCount(count)} files`} …`,
  unavailable: "This browser keeps nothing for the page: runs that you open here are gone when it is closed.",
  list: "Kept runs",
  count: (count: number): string => (count === 1 ? "1 run" : `${formatCount(count)} runs`),
  first: "the first run",
  same: "the same settings",
  more: (count: number): string => `and ${formatCount(count)} more`,
  origins: { plane: "Plane", digits: "Digits", file: "From a file" } satisfies Record<RunOrigin, string>,
  epochs: (count: number): string => (count === 1 ? "1 epoch" : `${formatCount(count)} epochs`),
  accuracy: "Accuracy",
  loss: "Loss",
  test: "Test",
  train: "Train",
  hash: "Weights hash",
  settings: "Settings",
  compared: (name: string): string => `Compared with ${name}`,
  opens: { plane: "Open on the plane", digits: "Open on the digits page" } satisfies Record<
    OpeningPage,
    string
  >,
  opensSettings: {
    plane: "Open its settings on the plane",
    digits: "Open its settings on the digits page",
  } satisfies Record<OpeningPage, string>,
  cannotOpen: "None of the pages shows networks of this kind; its curves and results are here.",
  forget: "Delete this run",
  forgetAll: "Delete all my data",
  forgetQuestion:
    "Delete all runs, the last state of the plane, downloaded images and what was chosen on this page?",
  forgetYes: "Delete everything",
  forgetNo: "Keep it",
  forgotten: "Everything is deleted.",
  curves: {
    title: "Curves",
    lead: "The run that is chosen and the last ones: older ones are fainter and dashed. Of test points where there are any.",
    log: "Log scale",
    table: "Table",
    epoch: "Epoch",
    none: "There are no curves in this file.",
  },
  add: {
    title: "Bring a run",
    drop: "Drop a run folder here",
    help: "A folder that gradkit train has made, a zip of one, or a model.safetensors. You can also paste it. Nothing is uploaded.",
    folder: "Choose a folder…",
    file: "Choose files…",
  },
  empty: {
    title: "No run yet",
    help: "Whatever you train on the plane or the digits page is kept here, to be compared and opened again. Begin with one of these:",
    examples: [
      { name: "The spiral", what: "Three arms, solved in three seconds.", link: "#/", picture: "spiral" },
      { name: "Digits", what: "6,000 images are read, then yours.", link: "#/digits", picture: "digits" },
      {
        name: "XOR, one point at a time",
        what: "The smallest problem that needs a hidden layer.",
        link: "#/?v=1&d=xor&train=1&layers=8tanh&lr=0.03&batch=1",
        picture: "xor",
      },
    ] as readonly Example[],
  },
  read: {
    folder: "run",
    unfinished: "Not finished",
    reason: (reason: string): string =>
      ({ done: "Done", patience: "Stopped: no better for a while", until: "Stopped: its goal was reached" })[
        reason
      ] ?? reason,
    network: (parameters: number): string => `A network of ${formatCount(parameters)} weights`,
    broken: (what: string): string => `${what} is broken: it is no JSON object.`,
    nothing: (names: readonly string[]): string =>
      `There is no run in ${names.join(", ")}: a run folder holds config.json and metrics.jsonl, a network is a file model.safetensors.`,
    settings: {
      dataset: "set",
      learningRate: "learning rate",
      batch: "batch size",
      momentum: "momentum",
      weightDecay: "weight decay",
      validation: "validation share",
    } as Readonly<Record<string, string>>,
  },
  endings: {
    paused: "Paused",
    solved: "Solved",
    ended: "Ended as set",
    diverged: "Diverged",
  },
  share: {
    link: "Link to the settings of this run",
    none: "Choose a run that was made on this page: its settings are shared as a link.",
  },
  export: {
    curves: "Curves of this run as CSV",
    table: "All runs as CSV",
    model: "model.safetensors of this run",
  },
  keys: [
    ["↑ ↓", "in the list: the run before, the run after"],
    ["Delete", "in the list: delete the run"],
  ] as readonly (readonly [string, string])[],
} as const;

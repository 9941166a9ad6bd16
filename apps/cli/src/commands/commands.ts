import type { Command } from "commander";
import type { Host } from "../host.ts";

/** A command before its code is loaded: enough to list it, and to see that a name is mistyped. */
export interface CommandEntry {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Loads what defines the command: its options, and what it does. */
  load(): Promise<(program: Command, host: Host) => void>;
}

/** Every command, in the order of the help text. */
export const commands: readonly CommandEntry[] = [
  {
    name: "train",
    summary: "train a network on a data set and test it",
    load: async () => (await import("./train.ts")).addTrain,
  },
  {
    name: "evaluate",
    summary: "measure a trained model on a data set",
    load: async () => (await import("./evaluate.ts")).addEvaluate,
  },
  {
    name: "predict",
    summary: "ask a trained model about images or rows of numbers",
    load: async () => (await import("./predict.ts")).addPredict,
  },
  {
    name: "find-rate",
    summary: "find a learning rate by training while it grows",
    load: async () => (await import("./find-rate.ts")).addFindRate,
  },
  {
    name: "sweep",
    summary: "train with many settings, several at once, and rank them",
    load: async () => (await import("./sweep.ts")).addSweep,
  },
  {
    name: "compare",
    summary: "show runs side by side: what differs, and what came out",
    load: async () => (await import("./compare.ts")).addCompare,
  },
  {
    name: "report",
    summary: "write a page with figures about a run, or about several",
    load: async () => (await import("./report.ts")).addReport,
  },
  {
    name: "reproduce",
    summary: "repeat the experiments of the reports",
    load: async () => (await import("./reproduce.ts")).addReproduce,
  },
  {
    name: "summary",
    summary: "show a network's layers, parameters and memory",
    load: async () => (await import("./summary.ts")).addSummary,
  },
  {
    name: "graph",
    summary: "draw a network as an SVG picture",
    load: async () => (await import("./graph.ts")).addGraph,
  },
  {
    name: "datasets",
    summary: "list, fetch, verify and look at data sets",
    load: async () => (await import("./datasets.ts")).addDatasets,
  },
  {
    name: "export",
    summary: "write a trained model as ONNX, safetensors or npz",
    load: async () => (await import("./export.ts")).addExport,
  },
  {
    name: "import",
    summary: "read an ONNX file as a model of gradkit",
    load: async () => (await import("./import.ts")).addImport,
  },
  {
    name: "gradcheck",
    summary: "compare a network's gradients with finite differences",
    load: async () => (await import("./gradcheck.ts")).addGradcheck,
  },
  {
    name: "bench",
    summary: "measure how fast this machine computes",
    load: async () => (await import("./bench.ts")).addBench,
  },
  {
    name: "new",
    summary: "make a starter project that imports the packages",
    load: async () => (await import("./new.ts")).addNew,
  },
  {
    name: "doctor",
    summary: "show what this machine offers, and why not",
    load: async () => (await import("./doctor.ts")).addDoctor,
  },
  {
    name: "completion",
    summary: "print a script that completes what you type",
    load: async () => (await import("./completion.ts")).addCompletion,
  },
];

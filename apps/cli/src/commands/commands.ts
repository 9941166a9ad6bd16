import type { Command } from "commander";
import type { Host } from "../host.ts";
import { addCompletion } from "./completion.ts";
import { addDatasets } from "./datasets.ts";
import { addDoctor } from "./doctor.ts";
import { addGraph } from "./graph.ts";
import { addSummary } from "./summary.ts";
import { addTrain } from "./train.ts";

/** Every command, in the order of the help text. */
export const commands: readonly ((program: Command, host: Host) => void)[] = [
  addTrain,
  addSummary,
  addGraph,
  addDatasets,
  addDoctor,
  addCompletion,
];

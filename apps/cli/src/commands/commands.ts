import type { Command } from "commander";
import type { Host } from "../host.ts";
import { addCompletion } from "./completion.ts";
import { addBench } from "./bench.ts";
import { addCompare } from "./compare.ts";
import { addDatasets } from "./datasets.ts";
import { addDoctor } from "./doctor.ts";
import { addGraph } from "./graph.ts";
import { addEvaluate } from "./evaluate.ts";
import { addExport } from "./export.ts";
import { addFindRate } from "./find-rate.ts";
import { addGradcheck } from "./gradcheck.ts";
import { addImport } from "./import.ts";
import { addNew } from "./new.ts";
import { addPredict } from "./predict.ts";
import { addReport } from "./report.ts";
import { addReproduce } from "./reproduce.ts";
import { addSweep } from "./sweep.ts";
import { addSummary } from "./summary.ts";
import { addTrain } from "./train.ts";

/** Every command, in the order of the help text. */
export const commands: readonly ((program: Command, host: Host) => void)[] = [
  addTrain,
  addEvaluate,
  addPredict,
  addFindRate,
  addSweep,
  addCompare,
  addReport,
  addReproduce,
  addSummary,
  addGraph,
  addDatasets,
  addExport,
  addImport,
  addGradcheck,
  addBench,
  addNew,
  addDoctor,
  addCompletion,
];

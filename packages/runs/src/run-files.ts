/**
 * The names of the files in a run folder.
 *
 * @example
 * import { runFiles } from "@gradkit/runs";
 * console.log(runFiles.config, runFiles.model); // config.json model.safetensors
 */
export const runFiles = {
  config: "config.json",
  environment: "environment.json",
  metrics: "metrics.jsonl",
  log: "log.jsonl",
  checkpoints: "checkpoints",
  model: "model.safetensors",
  architecture: "model.json",
  results: "results.json",
  report: "report.html",
  figures: "figures",
} as const;

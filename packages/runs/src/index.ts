export { describeEnvironment } from "./environment.ts";
export { folderStore } from "./folder-store.ts";
export { openMetricsLog } from "./metrics-log.ts";
export { readRun } from "./read-run.ts";
export { runFiles } from "./run-files.ts";
export { runFolder } from "./run-folder.ts";
export { RunFolderError } from "./run-folder-error.ts";
export { writeFileAtomically } from "./write-file-atomically.ts";

export type { Environment } from "./environment.ts";
export type { MetricsLog } from "./metrics-log.ts";
export type { RecordedRun } from "./read-run.ts";
export type { RunFolder, RunFolderOptions } from "./run-folder.ts";

import { exitCode } from "../failures/exit-code.ts";

/** The environment variable by which a process knows that it is one of several jobs of another. */
export const jobVariable = "GRADKIT_JOB";

/**
 * Ends this process when the one that started it as a job is gone, however that came to its end: nobody would wait for the
 * result, and the job would still be writing when the same command is started again.
 */
export function endWithParent(): void {
  if (process.env[jobVariable] === undefined || process.channel === undefined) {
    return;
  }
  process.once("disconnect", () => process.exit(exitCode.terminated));
  // The channel alone is no reason to go on.
  process.channel.unref();
}

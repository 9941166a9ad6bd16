import type { Tree } from "@gradkit/tensor";
import type { FitOptions } from "../fit/fit-options.ts";
import type { Metrics } from "../loop/tally.ts";
import { checkpointNames } from "./keep-checkpoints.ts";
import { readCheckpoint } from "./read-checkpoint.ts";
import { restoreSession } from "./restore-session.ts";
import type { Session } from "./session.ts";

/** Restores what the options say; returns the number of updates that were made before. */
export async function resumeFrom<P extends Tree, M extends Metrics>(
  session: Session<P, M>,
  { resume, checkpoints }: Pick<FitOptions, "resume" | "checkpoints">,
): Promise<number> {
  if (resume instanceof Uint8Array) {
    restoreSession(session, readCheckpoint(resume), "the checkpoint");
  } else if (resume === true && checkpoints !== undefined) {
    const newest = (await checkpointNames(checkpoints.store)).at(-1);
    if (newest !== undefined) {
      const what = checkpoints.store.describe(newest);
      restoreSession(session, readCheckpoint(await checkpoints.store.read(newest), what), what);
    }
  }
  return session.made.position.step;
}

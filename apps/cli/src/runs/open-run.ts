import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runFolder, writeFileAtomically, type RunFolder } from "@gradkit/runs";
import type { Host } from "../host.ts";
import { jobVariable } from "../jobs/end-with-parent.ts";
import { latestFile } from "./find-run.ts";
import { nameRun } from "./name-run.ts";
import { runsRoot } from "./runs-root.ts";

/** Where a run is written. */
export interface RunPlace {
  /** A folder named with `--run-dir`. */
  readonly folder: string | undefined;
  /** Whether the folder is that of a run to go on with. */
  readonly resume: boolean;
  readonly overwrite: boolean;
  /** The settings as a config file. */
  readonly config: object;
  /** Facts about the data, for the environment. */
  readonly data: object;
}

/** How long a run of a sweep waits for the one before it in its folder, which ends with the sweep it belonged to. */
const patienceMs = 60_000;

/**
 * Opens the folder of a run, a new one unless told otherwise, and notes that it is the latest.
 *
 * @throws RunFolderError when there is a run already, or it cannot be written
 */
export async function openRun(place: RunPlace, host: Host): Promise<RunFolder> {
  const { config, data, resume, overwrite } = place;
  const ifExists = resume ? "resume" : overwrite ? "overwrite" : "fail";
  const path = place.folder ?? freshPath(host);
  const waitMs = host.env[jobVariable] === undefined ? 0 : patienceMs;
  const folder = await runFolder(path, { config, environment: { data }, ifExists, waitMs });
  const root = dirname(path);
  if (place.folder === undefined || root === runsRoot(host)) {
    await writeFileAtomically(join(root, latestFile), `${basename(path)}\n`);
  }
  return folder;
}

function freshPath(host: Host): string {
  const root = runsRoot(host);
  return join(
    root,
    nameRun(new Date(), (name) => existsSync(join(root, name))),
  );
}

import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./is-alive.ts";
import { makeFolder } from "./make-folder.ts";
import { RunFolderError } from "./run-folder-error.ts";
import { codeOf, writeError } from "./write-error.ts";

/** The file that says which process writes into a run folder; it is gone when that has ended. */
export const lockFile = "running.json";

/** Who writes into a run folder. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** How long somebody who has just made the file may take to write a line into it. */
const settleMs = 100;

/**
 * Takes a run folder for this process: two that write into one would spoil each other's files. What a killed process left is
 * taken over. The function that comes back gives the folder free.
 *
 * @param waitMs - how long to wait for another process to end
 * @throws RunFolderError when another process writes into it, or it cannot be written.
 */
export async function lockRun(path: string, waitMs: number): Promise<() => void> {
  const file = join(path, lockFile);
  const remove = (): void => rmSync(file, { force: true });
  let isMine = true;
  const end = performance.now() + waitMs;
  for (let empty = 0; ;) {
    if (take(path, file)) {
      return () => {
        if (isMine) {
          isMine = false;
          remove();
        }
      };
    }
    const owner = ownerIn(file);
    if (owner === undefined ? ++empty > 1 : !isRunning(owner)) {
      remove();
    } else if (owner !== undefined && performance.now() >= end) {
      throw new RunFolderError(
        `${path} is being written by process ${owner.pid} on ${owner.host} since ${owner.since}; wait for its end, choose another folder, or remove ${lockFile} there if that is no training.`,
        path,
      );
    } else {
      await sleep(settleMs);
    }
  }
}

function take(path: string, file: string): boolean {
  try {
    makeFolder(path);
  } catch (error) {
    throw writeError(path, error);
  }
  let opened: number;
  try {
    opened = openSync(file, "wx");
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      return false;
    }
    throw writeError(file, error);
  }
  try {
    const owner: Owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeSync(opened, `${JSON.stringify(owner)}\n`);
    return true;
  } catch (error) {
    rmSync(file, { force: true });
    throw writeError(file, error);
  } finally {
    closeSync(opened);
  }
}

/** Undefined for a file without a whole line: just made or given free, or left by a process that was killed at that moment. */
function ownerIn(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

/** A process on another machine cannot be asked. This one may open its folder again. */
function isRunning({ pid, host }: Owner): boolean {
  return host !== hostname() || (pid !== process.pid && isAlive(pid));
}

import { nodeModule } from "./node-module.ts";
import { pause } from "./pause.ts";

const POLL_MS = 100;
const HEARTBEAT_MS = 5000;
/** A lock that nobody touched for so long belongs to somebody who is gone. */
const STALE_MS = 30_000;

/**
 * Waits until the lock is free and takes it: a file that only one process can make. Its owner touches it every five
 * seconds; a lock that was not touched for half a minute, or whose process on this machine has ended, is removed. Where
 * the file cannot be made at all, everybody is let in: a lock saves a second download, checksums keep it safe.
 *
 * @param file - path of the lock
 * @returns lets the next one in
 * @throws the reason of the signal
 */
export async function lockFile(file: string, signal: AbortSignal | undefined): Promise<() => Promise<void>> {
  const fs = await nodeModule("node:fs/promises");
  const path = await nodeModule("node:path");
  const { hostname } = await nodeModule("node:os");
  const mine = `${JSON.stringify({ pid: process.pid, host: hostname(), id: crypto.randomUUID() })}\n`;
  const nobodyWaits = (): Promise<void> => Promise.resolve();
  const folder = path.dirname(file);
  let made: string | undefined;
  for (;;) {
    signal?.throwIfAborted();
    try {
      made = (await fs.mkdir(folder, { recursive: true })) ?? made;
    } catch {
      return nobodyWaits;
    }
    try {
      await fs.writeFile(file, mine, { flag: "wx" });
      break;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ENOENT") {
        continue; // The owner before took the empty folder away in between.
      }
      if (code !== "EEXIST") {
        return nobodyWaits;
      }
    }
    if (await isStale(file, hostname())) {
      // Renamed first, so that of several who see this only one removes it, and nobody removes a newer lock.
      const aside = `${file}.${crypto.randomUUID()}`;
      await fs.rename(file, aside).catch(() => undefined);
      await fs.rm(aside, { force: true });
    } else {
      await pause(POLL_MS, signal);
    }
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    fs.utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    const content = await fs.readFile(file, "utf8").catch(() => "");
    if (content === mine) {
      await fs.rm(file, { force: true });
    }
    await removeEmpty(folder, made);
  };
}

/** Removes folders as long as they are empty, from the innermost to the first that was made for the lock. */
async function removeEmpty(innermost: string, made: string | undefined): Promise<void> {
  const fs = await nodeModule("node:fs/promises");
  const path = await nodeModule("node:path");
  for (let folder = innermost; made !== undefined && folder.startsWith(made); folder = path.dirname(folder)) {
    try {
      await fs.rmdir(folder);
    } catch {
      return; // Somebody needs it.
    }
  }
}

async function isStale(file: string, host: string): Promise<boolean> {
  const fs = await nodeModule("node:fs/promises");
  try {
    if (Date.now() - (await fs.stat(file)).mtimeMs > STALE_MS) {
      return true;
    }
    const owner: unknown = JSON.parse(await fs.readFile(file, "utf8"));
    return isOwner(owner) && owner.host === host && !isAlive(owner.pid);
  } catch {
    // Gone in the meantime, or being written just now.
    return false;
  }
}

function isOwner(value: unknown): value is { readonly pid: number; readonly host: string } {
  return typeof value === "object" && value !== null && "pid" in value && "host" in value;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

import { nodeModule } from "./node-module.ts";

/** What decides where the cache is. */
export interface CacheHost {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder; throws or gives "" where there is none. */
  readonly homedir: () => string;
  readonly tmpdir: () => string;
}

/**
 * The folder that keeps downloads: `gradkit` in `$XDG_CACHE_HOME` (which counts only if it is absolute), else
 * in `%LOCALAPPDATA%` on Windows, `~/Library/Caches` on macOS and `~/.cache` elsewhere. A user without a home,
 * as in some containers, has it among the temporary files; checksums make that safe.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export async function cacheDirectory(host?: CacheHost): Promise<string> {
  const path = await nodeModule("node:path");
  const { platform, env, homedir, tmpdir } = host ?? (await thisHost());
  const absolute = (candidate: string | undefined): candidate is string =>
    candidate !== undefined && path.isAbsolute(candidate);
  const home = homeOrNothing(homedir);
  const candidates = [
    env["XDG_CACHE_HOME"],
    platform === "win32" ? env["LOCALAPPDATA"] : undefined,
    platform === "win32" ? path.join(home, "AppData", "Local") : undefined,
    platform === "darwin" ? path.join(home, "Library", "Caches") : undefined,
    path.join(home, ".cache"),
  ];
  return path.join(candidates.find(absolute) ?? tmpdir(), "gradkit");
}

function homeOrNothing(homedir: () => string): string {
  try {
    return homedir();
  } catch {
    return "";
  }
}

async function thisHost(): Promise<CacheHost> {
  const { homedir, tmpdir } = await nodeModule("node:os");
  return { platform: process.platform, env: process.env, homedir, tmpdir };
}

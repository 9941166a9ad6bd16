import { execFile } from "node:child_process";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { currentBackend } from "@gradkit/tensor";

/** What a run was computed with: enough to say why two runs differ. */
export interface Environment {
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
  readonly cpu: string;
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  /** The engine and what it uses: SIMD, threads, BLAS. */
  readonly engine: Readonly<Record<string, unknown>>;
  /** The commit that the working folder stands at, and whether files were changed since; null outside of git. */
  readonly git: { readonly commit: string; readonly isChanged: boolean } | null;
  /** Settings of gradkit among the environment variables. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Describes the machine, the runtime and the engine in use.
 *
 * @param folder Where git is asked. Default the working folder.
 * @example
 * import { describeEnvironment } from "@gradkit/runs";
 * const { node, engine } = await describeEnvironment();
 * console.log(node === process.versions.node, typeof engine["name"]); // true string
 */
export async function describeEnvironment(folder: string = process.cwd()): Promise<Environment> {
  const [commit, changes] = await Promise.all([
    git(folder, "rev-parse", "HEAD"),
    git(folder, "status", "--porcelain", "--untracked-files=no"),
  ]);
  const all = cpus();
  return {
    node: process.versions.node,
    platform: `${platform()} ${release()}`,
    arch: arch(),
    cpu: all[0]?.model.trim() ?? "unknown",
    cores: all.length,
    memory: totalmem(),
    engine: describeEngine(),
    git: commit === undefined ? null : { commit, isChanged: changes !== "" },
    variables: Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) =>
        name.startsWith("GRADKIT_") && value !== undefined ? [[name, value]] : [],
      ),
    ),
  };
}

function describeEngine(): Readonly<Record<string, unknown>> {
  const backend: object & { readonly name: string } = currentBackend();
  const capabilities = "capabilities" in backend ? (backend.capabilities as object) : {};
  return { name: backend.name, ...capabilities, ...blasOf(backend) };
}

/** Whose products an engine uses, without what was tried in vain. */
function blasOf(backend: object): Readonly<Record<string, unknown>> {
  if (!("blas" in backend)) {
    return {};
  }
  const { rejected, ...blas } = backend.blas as Readonly<Record<string, unknown>>;
  return { blas: { ...blas, rejected: Array.isArray(rejected) ? rejected.length : 0 } };
}

/** What git says, or undefined where there is none. */
function git(folder: string, ...words: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile("git", words, { cwd: folder, timeout: 2000 }, (error, output) => {
      resolve(error === null ? output.trim() : undefined);
    });
  });
}

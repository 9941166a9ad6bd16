import { nodeLibrary } from "../platform/node-library.ts";
import type { WebAssemblyApi } from "../platform/web-assembly.ts";

/** The first V8 that joins loops of fused multiply-adds: that of Node 24. */
const firstVersion = 13;

/** What makes V8 compile a module at once and in full, with vectors joined; and what it does otherwise. */
const during = ["--experimental-wasm-revectorize", "--no-liftoff", "--no-wasm-lazy-compilation"];
const after = ["--no-experimental-wasm-revectorize", "--liftoff", "--wasm-lazy-compilation"];

/**
 * Compiles a module so that neighbouring operations on 128 bits become one on 256, or says with `undefined` that this
 * runtime cannot: V8 can on x64 processors, as an experiment. It is asked to for this one module only; other modules of the
 * process are compiled as ever.
 */
export function compileJoined(api: WebAssemblyApi, bytes: Uint8Array<ArrayBuffer>): object | undefined {
  const v8 = nodeLibrary("node:v8");
  if (v8 === undefined || !canJoin()) {
    return undefined;
  }
  try {
    during.forEach((flag) => {
      v8.setFlagsFromString(flag);
    });
    return new api.Module(bytes);
  } catch {
    return undefined;
  } finally {
    after.forEach((flag) => {
      v8.setFlagsFromString(flag);
    });
  }
}

function canJoin(): boolean {
  const { arch, versions, execArgv, env } = process;
  const [major] = versions.v8.split(".");
  // Whoever sets such flags for the process means them to stay as they are.
  const asked = [...execArgv, env["NODE_OPTIONS"] ?? ""].some((flags) => /wasm|liftoff/.test(flags));
  return arch === "x64" && Number(major) >= firstVersion && !asked;
}

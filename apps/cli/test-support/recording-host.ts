import type { Host, OutputStream } from "../src/host.ts";

/** A host whose streams remember what was written to them. */
export interface RecordingHost extends Host {
  readonly written: { stdout: string; stderr: string };
}

/** A host that is no terminal unless told otherwise. */
export function recordingHost({
  env = {},
  stdout = {},
  stderr = {},
}: {
  readonly env?: Host["env"];
  readonly stdout?: Pick<OutputStream, "isTTY" | "columns">;
  readonly stderr?: Pick<OutputStream, "isTTY" | "columns">;
} = {}): RecordingHost {
  const written = { stdout: "", stderr: "" };
  return {
    env: { LANG: "C.UTF-8", ...env },
    platform: "linux",
    written,
    stdout: { ...stdout, write: (text: string) => (written.stdout += text) },
    stderr: { ...stderr, write: (text: string) => (written.stderr += text) },
  };
}

import { expect, test } from "vitest";
import { recordingHost } from "../../test-support/recording-host.ts";
import { reportFailure } from "./report-failure.ts";
import { UsageError } from "./usage-error.ts";

test("writes one line and a hint to stderr", async () => {
  const host = recordingHost();
  expect(await reportFailure(new UsageError("no", "yes"), host, "auto")).toBe(2);
  expect(host.written).toEqual({ stdout: "", stderr: "error: no\nhint: yes\n" });
});

test("colours what the eye shall find", async () => {
  const host = recordingHost();
  await reportFailure(new UsageError("no"), host, "always");
  expect(host.written.stderr).toBe("\x1b[31merror:\x1b[39m no\n");
});

test("shows where it happened only when asked", async () => {
  const host = recordingHost({ env: { GRADKIT_DEBUG: "1" } });
  await reportFailure(new TypeError("odd"), host, "auto");
  expect(host.written.stderr).toContain("TypeError: odd\n    at ");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { recordingHost } from "../../test-support/recording-host.ts";
import type { OutputFlags } from "../options/output-options.ts";
import { createTerminal } from "./terminal.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  [{}, "result\ndetail\n", "note\nwarning: careful\nhint: so\n"],
  [{ json: true }, "", "result\ndetail\nnote\nwarning: careful\nhint: so\n"],
  [{ quiet: 1 }, "result\n", "warning: careful\nhint: so\n"],
  [{ quiet: 2 }, "", "warning: careful\nhint: so\n"],
])("with %o", (flags, stdout, stderr) => {
  const host = recordingHost();
  const terminal = createTerminal({ color: "auto", progress: "auto", quiet: 0, ...flags }, host);
  terminal.print("result");
  terminal.detail("detail");
  terminal.note("note");
  terminal.warn("careful", "so");
  expect(host.written).toEqual({ stdout, stderr });
});

test("the live line is gone before a permanent line is written", () => {
  const host = recordingHost({ stderr: { isTTY: true, columns: 80 } });
  const terminal = createTerminal({ color: "auto", progress: "auto", quiet: 0 }, host);
  vi.advanceTimersByTime(1000);
  terminal.live.update(() => ({ lead: "x", parts: [] }));
  terminal.print("row");
  expect(host.written.stderr).toBe("\rx\x1b[K\r\x1b[K");
});

test.each<[string, Partial<OutputFlags>, Record<string, string>]>([
  ["--progress none", { progress: "none" }, {}],
  ["-q", { quiet: 1 }, {}],
  ["a dumb terminal", {}, { TERM: "dumb" }],
  ["CI", {}, { CI: "true" }],
])("no bar with %s", (_, flags, env) => {
  const host = recordingHost({ env, stderr: { isTTY: true, columns: 80 } });
  const terminal = createTerminal({ color: "auto", progress: "auto", quiet: 0, ...flags }, host);
  vi.advanceTimersByTime(1000);
  terminal.live.update(() => ({ lead: "x", parts: [] }));
  expect(host.written.stderr).toBe("");
});

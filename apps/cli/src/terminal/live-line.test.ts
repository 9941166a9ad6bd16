import { expect, test } from "vitest";
import { recordingHost, type RecordingHost } from "../../test-support/recording-host.ts";
import { liveLine, type LiveLine, type ProgressMode } from "./live-line.ts";

const signs = { dot: "|", filled: "#", empty: "-" };

test("a bar is drawn at most ten times a second, and not in the first moments", () => {
  const { line, host, at } = lineOf("bar");
  for (let time = 0; time < 1300; time++) {
    at(time);
    line.update(() => ({ lead: "x", parts: [] }));
  }
  expect(host.written.stderr).toBe("\rx\x1b[K".repeat(10));
});

test("a bar is cleared once, and comes back a moment later", () => {
  const { line, host, at } = lineOf("bar");
  at(1000);
  line.update(() => ({ lead: "x", parts: [] }));
  line.clear();
  line.clear();
  line.update(() => ({ lead: "y", parts: [] }));
  expect(host.written.stderr).toBe("\rx\x1b[K\r\x1b[K");
  at(1100);
  line.update(() => ({ lead: "z", parts: [] }));
  expect(host.written.stderr).toBe("\rx\x1b[K\r\x1b[K\rz\x1b[K");
});

test("plain progress is a line a minute, counted from the last line of any kind", () => {
  const { line, host, at } = lineOf("plain");
  at(50_000);
  line.clear();
  at(100_000);
  line.update(() => ({ lead: "too early", parts: [] }));
  at(110_000);
  line.update(() => ({ lead: "x", fraction: 0.5, parts: [] }));
  line.update(() => ({ lead: "too early", parts: [] }));
  expect(host.written.stderr).toBe("x   50%\n");
});

test("no progress asks for none", () => {
  const { line, at } = lineOf("none");
  at(1e6);
  line.update(() => {
    throw new Error("not to be called");
  });
});

function lineOf(mode: ProgressMode): { line: LiveLine; host: RecordingHost; at: (time: number) => void } {
  const host = recordingHost({ stderr: { isTTY: true, columns: 80 } });
  let now = 0;
  return { line: liveLine(host.stderr, mode, signs, () => now), host, at: (time) => (now = time) };
}

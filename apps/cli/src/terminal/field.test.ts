import { expect, test } from "vitest";
import { recordingHost } from "../../test-support/recording-host.ts";
import { field } from "./field.ts";
import { createTerminal, type Terminal } from "./terminal.ts";

test("facts stand in a line", () => {
  expect(field("data", ["mnist", "10 classes"], terminal(80))).toBe("data      mnist · 10 classes");
});

test("facts that do not fit go to the next line", () => {
  expect(field("data", ["mnist", "10 classes"], terminal(24))).toBe("data      mnist\n          10 classes");
});

test("colour takes no room", () => {
  expect(field("data", ["\x1b[1mmnist\x1b[22m", "ten"], terminal(24))).not.toContain("\n");
});

function terminal(columns: number): Terminal {
  const host = recordingHost({ stdout: { isTTY: true, columns } });
  return createTerminal({ color: "never", progress: "none", quiet: 0 }, host);
}

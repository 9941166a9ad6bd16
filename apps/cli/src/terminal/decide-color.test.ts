import { expect, test } from "vitest";
import { decideColor } from "./decide-color.ts";

const terminal = { write: () => true, isTTY: true };
const pipe = { write: () => true };

test.each([
  ["a terminal", terminal, "auto", {}, true],
  ["a pipe", pipe, "auto", {}, false],
  ["NO_COLOR", terminal, "auto", { NO_COLOR: "1" }, false],
  ["an empty NO_COLOR, which is not set", terminal, "auto", { NO_COLOR: "" }, true],
  ["FORCE_COLOR in a pipe", pipe, "auto", { FORCE_COLOR: "1" }, true],
  ["FORCE_COLOR=0", terminal, "auto", { FORCE_COLOR: "0" }, false],
  ["NO_COLOR against FORCE_COLOR", terminal, "auto", { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ["a dumb terminal", terminal, "auto", { TERM: "dumb" }, false],
  ["always", pipe, "always", { NO_COLOR: "1" }, true],
  ["never", terminal, "never", { FORCE_COLOR: "1" }, false],
] as const)("%s", (_, stream, mode, env, colored) => {
  expect(decideColor(stream, mode, env)).toBe(colored);
});

import { expect, test } from "vitest";
import { symbols } from "./symbols.ts";

test.each([
  [{ LANG: "en_US.UTF-8" }, "linux", "·"],
  [{ LANG: "C.utf8" }, "linux", "·"],
  [{ LC_ALL: "C", LANG: "en_US.UTF-8" }, "linux", "|"],
  [{ LC_ALL: "", LANG: "en_US.UTF-8" }, "linux", "·"],
  [{}, "linux", "|"],
  [{}, "darwin", "·"],
  [{}, "win32", "·"],
])("%o on %s", (env, platform, dot) => {
  expect(symbols({ env, platform }).dot).toBe(dot);
});

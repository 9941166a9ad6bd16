import { expect, test } from "vitest";
import { shellWord } from "./shell-word.ts";

test.each([
  ["runs/2026-11-20_brave-otter", "runs/2026-11-20_brave-otter"],
  ["läufe/eins", "läufe/eins"],
  ["my runs/one", "'my runs/one'"],
  ["it's", String.raw`'it'\''s'`],
  ["$HOME", "'$HOME'"],
  ["", "''"],
])("%s", (path, word) => {
  expect(shellWord(path)).toBe(word);
});

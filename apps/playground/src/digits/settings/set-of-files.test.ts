import { fashionMnistCard, mnistCard } from "@gradkit/datasets";
import { describe, expect, test } from "vitest";
import { setOfFiles } from "./set-of-files.ts";

describe.each([
  ["mnist", mnistCard, "fashion-mnist"],
  ["fashion-mnist", fashionMnistCard, "mnist"],
] as const)("files of %s", (set, card, other) => {
  test.each(card.files)("are known by the length of $name", ({ packed, unpacked }) => {
    expect(setOfFiles([{ size: 3 }, { size: packed.bytes }], other)).toBe(set);
    expect(setOfFiles([{ size: unpacked.bytes }], set)).toBe(set);
  });
});

test("files of another length are of no set", () => {
  expect(setOfFiles([{ size: 1 }, { size: 1_000_000 }], "mnist")).toBeUndefined();
  expect(setOfFiles([], "mnist")).toBeUndefined();
});

import { expect, test } from "vitest";
import { mirrors } from "./mirrors.ts";

test.each([
  [undefined, undefined],
  ["", undefined],
  [" ", undefined],
  ["http://a/data", ["http://a/data/mnist/"]],
  ["http://a/data/, http://b", ["http://a/data/mnist/", "http://b/mnist/"]],
])("GRADKIT_MIRRORS=%s", (value, addresses) => {
  expect(mirrors("mnist", { GRADKIT_MIRRORS: value })).toEqual(addresses);
});

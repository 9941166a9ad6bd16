import { expect, test } from "vitest";
import golden from "../golden/logarithms.json";
import { log1p } from "./log1p.ts";

test("is the C library's log1p to the last bit", () => {
  for (const [x, expected] of golden.log1p) {
    expect([x, log1p(x!)]).toEqual([x, expected]);
  }
});

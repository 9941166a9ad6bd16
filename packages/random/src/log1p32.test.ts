import { expect, test } from "vitest";
import golden from "../golden/logarithms.json";
import { log1p32 } from "./log1p32.ts";

test("is the C library's log1pf to the last bit", () => {
  for (const [x, expected] of golden.log1p32) {
    expect([x, log1p32(x!)]).toEqual([x, expected]);
  }
});

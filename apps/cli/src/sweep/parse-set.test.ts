import { expect, test } from "vitest";
import { parseSet } from "./parse-set.ts";

test("values with commas, semicolons, and ranges by factor or step", () => {
  expect(parseSet("lr=0.1, 0.01")).toEqual({ option: "lr", values: ["0.1", "0.01"] });
  expect(parseSet("--hidden=300,100;300")).toEqual({ option: "hidden", values: ["300,100", "300"] });
  expect(parseSet("hidden=16..128*2").values).toEqual(["16", "32", "64", "128"]);
  expect(parseSet("lr=1e-4..0.1*10").values).toEqual(["0.0001", "0.001", "0.01", "0.1"]);
  expect(parseSet("epochs=1..5+2").values).toEqual(["1", "3", "5"]);
  expect(parseSet("layers=dense 10").values).toEqual(["dense 10"]);
});

test("refuses what cannot be meant", () => {
  expect(() => parseSet("lr")).toThrow("must name an option and its values");
  expect(() => parseSet("=3")).toThrow("must name an option");
  expect(() => parseSet("lr=1..0.1*10")).toThrow("goes nowhere");
  expect(() => parseSet("lr=0..1*10")).toThrow("goes nowhere");
  expect(() => parseSet("lr=1,1")).toThrow("has 1 twice");
  expect(() => parseSet("seed=0..1e9+1")).toThrow("more than 1000 values");
});

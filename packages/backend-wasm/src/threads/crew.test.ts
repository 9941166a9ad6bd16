import { expect, it } from "vitest";
import { kernelModules } from "../kernels/kernel-modules.ts";
import { wasmMemory } from "../memory/wasm-memory.ts";
import { Crew } from "./crew.ts";

it("only the crews that worked last stay alive", () => {
  const crew = (): Crew => {
    const memory = wasmMemory();
    return new Crew({ memory: memory.linear, modules: kernelModules(true, false), names: [] }, [64]);
  };
  const first = [crew(), crew(), crew(), crew()];
  expect(first.map(({ alive }) => alive)).toEqual([true, true, true, true]);
  first[0]!.touch();
  const last = crew();
  expect(first.map(({ alive }) => alive)).toEqual([true, false, true, true]);
  first[2]!.dismiss();
  first[2]!.dismiss();
  expect(first[2]!.ready).toBe(0);
  crew().dismiss();
  expect([...first, last].map(({ alive }) => alive)).toEqual([true, false, false, true, true]);
  [...first, last].forEach((each) => each.dismiss());
});

it("a crew whose workers cannot run fails when the program yields, and nothing else happens", async () => {
  const crew = new Crew({ memory: wasmMemory().linear, modules: [{}], names: [] }, [64]);
  expect([crew.alive, crew.failed]).toEqual([true, false]);
  while (crew.alive) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect([crew.failed, crew.ready]).toEqual([true, 0]);
});

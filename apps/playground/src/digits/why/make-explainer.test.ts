import { dense } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import { expect, test } from "vitest";
import type { Reader } from "../worker/reader.ts";
import type { WhyMap } from "./explain.ts";
import { makeExplainer } from "./make-explainer.ts";

function setUp() {
  const model = dense(784, 10);
  const params = model.init(rng(1));
  const reader: Reader = {
    inputShape: [784],
    dtype: "float32",
    prepare: (images) => Float32Array.from(images),
    apply: (x) => model.apply(params, x),
  };
  const told: (WhyMap | undefined)[] = [];
  let turns: (() => void)[] = [];
  const nextTurn = (): Promise<void> => new Promise((resolve) => turns.push(resolve));
  const explainer = makeExplainer(reader, { question: "answer", way: "gradient" }, nextTurn, (map) =>
    told.push(map),
  );
  /** Lets time go by until nothing is waited for. */
  const settle = async (): Promise<void> => {
    while (turns.length > 0) {
      const now = turns;
      turns = [];
      now.forEach((resolve) => resolve());
      await Promise.resolve().then(() => undefined);
    }
  };
  return { explainer, told, settle };
}

const picture = (ink: number): Uint8Array => new Uint8Array(784).fill(ink);

test("of pictures that come faster than maps are made, only the newest is explained", async () => {
  const { explainer, told, settle } = setUp();
  explainer.look(picture(1));
  explainer.look(picture(2));
  explainer.look(picture(3));
  await settle();
  expect(told.map((map) => map?.pixels[0])).toEqual([3]);
  explainer.look(undefined);
  await settle();
  expect(told.at(-1)).toBeUndefined();
  expect(told).toHaveLength(2);
});

test("a map is made again for another question, another way and other weights, and for nothing else", async () => {
  const { explainer, told, settle } = setUp();
  explainer.moved(true);
  await settle();
  expect(told).toEqual([]);
  explainer.look(picture(1));
  await settle();
  explainer.ask({ question: "answer", way: "gradient" });
  await settle();
  expect(told).toHaveLength(1);
  explainer.ask({ question: "not3", way: "gradient" });
  await settle();
  expect(told.at(-1)).toMatchObject({ rival: 3, way: "gradient" });
  explainer.ask({ question: "not3", way: "occlusion" });
  await settle();
  expect(told.at(-1)).toMatchObject({ rival: 3, way: "occlusion" });
  explainer.moved(true);
  await settle();
  expect(told).toHaveLength(4);
  // The last map has only just been made.
  explainer.moved(false);
  await settle();
  expect(told).toHaveLength(4);
});

test("nothing is said of a network that is gone", async () => {
  const { explainer, told, settle } = setUp();
  explainer.look(picture(1));
  explainer.close();
  await settle();
  expect(told).toEqual([]);
});

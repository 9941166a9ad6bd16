import { checkGradient, fromData, at } from "@gradkit/tensor";
import { describe, expect, test } from "vitest";
import { optimizerNames } from "../../experiment/optimizer-facts.ts";
import { usualRacer } from "../racer.ts";
import { contourLines } from "./contour-lines.ts";
import { bestRate, trialRates, tryRate } from "./fair-rate.ts";
import { heightMap } from "./height-map.ts";
import { surfaceNames, surfaceOf } from "./surfaces.ts";
import { heightAt, walkAll } from "./walk.ts";

const sgd = { optimizer: "sgd", learningRate: 0.1, momentum: 0 } as const;

describe("the descent of the report", () => {
  test("ends in a local minimum with a step of 0.1", () => {
    const { points, values } = walkAll({ surface: "waves", start: [3, 2], steps: 10, decay: 1, racer: sgd });
    expect(points.length).toBe(11);
    expect(values[0]).toBeCloseTo(9 + 4 + 12 + Math.cos(9), 12);
    expect(values.at(-1)).toBeCloseTo(1.2968, 3);
  });

  test("finds the deeper one with a larger step that shrinks", () => {
    const racer = { ...sgd, learningRate: 0.2 };
    const { values } = walkAll({ surface: "waves", start: [3, 2], steps: 10, decay: 0.8, racer });
    expect(values.at(-1)).toBeLessThan(-2);
  });
});

describe("every surface", () => {
  for (const name of surfaceNames) {
    const { f, minima, saddles } = surfaceOf(name);
    const slope = (x: number, y: number): number => {
      const h = 1e-5;
      const dx = heightAt(name, [x + h, y]) - heightAt(name, [x - h, y]);
      const dy = heightAt(name, [x, y + h]) - heightAt(name, [x, y - h]);
      return Math.hypot(dx, dy) / (2 * h);
    };

    test(`${name} is flat where it says, and rises around its minima`, () => {
      for (const [x, y] of [...minima, ...saddles]) {
        expect(slope(x, y)).toBeLessThan(1e-3);
      }
      for (const [x, y] of minima) {
        for (const [dx, dy] of [
          [0.01, 0],
          [-0.01, 0],
          [0, 0.01],
          [0, -0.01],
        ] as const) {
          expect(heightAt(name, [x + dx, y + dy])).toBeGreaterThan(heightAt(name, [x, y]));
        }
      }
    });

    test(`${name} has the gradient that finite differences find`, () => {
      const place = fromData(Float64Array.of(0.7, -0.4), [2]);
      expect(checkGradient((p) => f(at(p, 0), at(p, 1)), [place]).passed).toBe(true);
    });
  }
});

describe("every optimizer", () => {
  for (const optimizer of optimizerNames) {
    test(`${optimizer} comes down the bowl`, () => {
      const { values, gradients, isLost } = walkAll({
        surface: "bowl",
        start: [2.4, 1.6],
        steps: 100,
        decay: 1,
        racer: { ...usualRacer(optimizer), learningRate: 0.1 },
      });
      expect(isLost).toBe(false);
      expect(values.at(-1)).toBeLessThan(values[0] ?? 0);
      expect(gradients).toBeGreaterThanOrEqual(optimizer === "sam" ? 200 : 100);
    });
  }
});

describe("a rate", () => {
  test("that is too large is said to be lost", () => {
    const racer = { ...sgd, learningRate: 1.5 };
    expect(walkAll({ surface: "bowl", start: [1, 1], steps: 100, decay: 1, racer }).isLost).toBe(true);
  });

  test("is fair when none of the twelve ends lower", () => {
    const settings = { surface: "bowl", start: [2, 1], steps: 20, decay: 1 } as const;
    const trials = trialRates.map((rate) => tryRate(settings, sgd, rate));
    const best = bestRate(trials);
    const heights = trials.flatMap(({ height }) => (height === undefined ? [] : [height]));
    expect(trials.find(({ learningRate }) => learningRate === best)?.height).toBe(Math.min(...heights));
    expect(trials.at(-1)?.height).toBeUndefined();
  });
});

describe("contour lines", () => {
  test("of the bowl are circles", () => {
    const segments = contourLines(heightMap("bowl", 61), 8);
    expect(segments.length).toBeGreaterThan(100);
    for (const [x1, y1, x2, y2] of segments) {
      const [first, second] = [Math.hypot(x1 - 0.5, y1 - 0.5), Math.hypot(x2 - 0.5, y2 - 0.5)];
      expect(Math.abs(first - second)).toBeLessThan(0.02);
    }
  });
});

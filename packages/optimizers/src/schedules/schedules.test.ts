import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../../golden/traces.json";
import {
  cosine,
  cosineRestarts,
  exponential,
  inverseTime,
  linear,
  linearWarmup,
  multiStep,
  oneCycle,
  polynomial,
  reduceOnPlateau,
  step,
  type PlateauState,
  type Schedule,
} from "../index.ts";
import { wholePower } from "./whole-power.ts";

/** The same settings as in the script that made the values. */
const schedules: Readonly<Record<keyof typeof golden.schedules, Schedule>> = {
  step: step(0.3, { every: 7, factor: 0.3 }),
  multiStep: multiStep(0.3, { boundaries: [3, 10, 11], factor: 0.3 }),
  exponential: exponential(0.3, { factor: 0.9 }),
  polynomial: polynomial(0.3, { steps: 20, power: 2.5 }),
  linear: linear(0.3, { steps: 20, final: 0.06 }),
  inverseTime: inverseTime(0.3, { decay: 0.2 }),
  cosine: cosine(0.3, { steps: 20, final: 0.01 }),
  cosineRestarts: cosineRestarts(0.3, { steps: 5, growth: 2, final: 0.01 }),
  cosineRestartsEqual: cosineRestarts(0.3, { steps: 7 }),
  oneCycle: oneCycle(0.3, { steps: 20 }),
  oneCycleLinear: oneCycle(0.3, {
    steps: 20,
    rising: 0.4,
    initialDivisor: 10,
    finalDivisor: 100,
    shape: "linear",
  }),
  linearWarmup: linearWarmup(cosine(0.3, { steps: 20 }), { steps: 8, initial: 0.03 }),
};

describe("schedules, compared with PyTorch's", () => {
  it.each(Object.entries(golden.schedules))("%s", (name, values) => {
    const schedule = schedules[name as keyof typeof schedules];
    values.forEach((wanted, at) => {
      expect(Math.abs(schedule(at) - wanted), `step ${at}`).toBeLessThan(1e-14);
    });
  });
});

describe("reduceOnPlateau", () => {
  const { measurements, min, max } = golden.plateau;

  it("falls where PyTorch's falls, also after a restart from JSON", () => {
    const plateau = reduceOnPlateau(0.3, { factor: 0.5, patience: 2, cooldown: 2, minimum: 0.05 });
    let state = plateau.init();
    measurements.forEach((measurement, i) => {
      plateau.update(state, measurement);
      expect(state.value, `measurement ${i}`).toBeCloseTo(min[i]!, 14);
      state = JSON.parse(JSON.stringify(state)) as PlateauState;
    });
  });

  it("falls where PyTorch's falls when more is better", () => {
    const plateau = reduceOnPlateau(0.3, { factor: 0.5, patience: 1, threshold: 0.01, mode: "max" });
    const state = plateau.init();
    measurements.forEach((measurement, i) => {
      plateau.update(state, 6 - measurement);
      expect(state.value, `measurement ${i}`).toBeCloseTo(max[i]!, 14);
    });
  });

  it("takes NaN for no improvement", () => {
    const plateau = reduceOnPlateau(1, { patience: 0, factor: 0.5 });
    const state = plateau.init();
    for (const [measurement, value] of [
      [NaN, 0.5],
      [1, 0.5],
      [NaN, 0.25],
      [0.5, 0.25],
    ] as const) {
      // prettier-ignore
      plateau.update(state, measurement);
      expect(state.value).toBe(value);
    }
  });

  it("refuses settings out of range", () => {
    expect(() => reduceOnPlateau(-1)).toThrow(/reduceOnPlateau: initial/);
    expect(() => reduceOnPlateau(1, { factor: 1 })).toThrow(/factor must lie in \[0, 1\), but is 1/);
    expect(() => reduceOnPlateau(1, { patience: -1 })).toThrow(/patience/);
    expect(() => reduceOnPlateau(1, { threshold: -1 })).toThrow(/threshold/);
    expect(() => reduceOnPlateau(1, { cooldown: -1 })).toThrow(/cooldown/);
    expect(() => reduceOnPlateau(1, { minimum: NaN })).toThrow(/minimum/);
  });
});

describe("wholePower", () => {
  it("is the power, and exact for powers of two", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), fc.nat(60), (base, power) => {
        const [found, wanted] = [wholePower(base, power), base ** power];
        expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-13 * wanted + Number.MIN_VALUE);
      }),
    );
    expect(wholePower(0.5, 20)).toBe(2 ** -20);
    expect(wholePower(0, 0)).toBe(1);
    expect(wholePower(0.9, 1e9)).toBe(0);
  });
});

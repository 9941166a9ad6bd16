import {
  constant,
  cosine,
  cosineRestarts,
  exponential,
  exponentialWarmup,
  inverseTime,
  linear,
  linearWarmup,
  multiStep,
  oneCycle,
  piecewise,
  polynomial,
  reduceOnPlateau,
  step,
  type Schedule,
} from "@gradkit/optimizers";
import type { ScheduleName } from "../../experiment/schedule-names.ts";

/** A learning rate over a run; some hear how it goes. */
export interface RunSchedule {
  readonly rate: Schedule;
  /** Takes the training loss of an epoch. */
  readonly measure?: (loss: number) => void;
  /** What it has learnt from measurements, as plain data that may be written back. */
  readonly state?: object;
}

const part = (steps: number, share: number): number => Math.max(1, Math.round(steps * share));

const schedules: Readonly<
  Record<Exclude<ScheduleName, "reduceOnPlateau">, (rate: number, steps: number) => Schedule>
> = {
  constant: (rate) => constant(rate),
  cosine: (rate, steps) => cosine(rate, { steps }),
  cosineRestarts: (rate, steps) => cosineRestarts(rate, { steps: part(steps, 0.1), growth: 2 }),
  exponential: (rate, steps) => exponential(rate, { factor: 0.5, every: part(steps, 0.1) }),
  exponentialWarmup: (rate, steps) => exponentialWarmup(rate, { timescale: part(steps, 0.02) }),
  inverseTime: (rate, steps) => inverseTime(rate, { decay: 1, every: part(steps, 0.1) }),
  linear: (rate, steps) => linear(rate, { steps }),
  linearWarmup: (rate, steps) => linearWarmup(rate, { steps: part(steps, 0.02) }),
  multiStep: (rate, steps) =>
    multiStep(rate, { boundaries: [part(steps, 0.3), part(steps, 0.6) + 1], factor: 0.3 }),
  oneCycle: (rate, steps) => oneCycle(rate, { steps: Math.max(2, steps) }),
  piecewise: (rate, steps) =>
    piecewise({
      boundaries: [part(steps, 0.1), part(steps, 0.5) + 1],
      values: [rate, rate / 3, rate / 10],
    }),
  polynomial: (rate, steps) => polynomial(rate, { steps, power: 2 }),
  step: (rate, steps) => step(rate, { every: part(steps, 0.2), factor: 0.5 }),
};

/**
 * A schedule for a run of so many updates.
 *
 * @param rate What it starts from or rises to.
 */
export function makeSchedule(name: ScheduleName, rate: number, steps: number): RunSchedule {
  if (name !== "reduceOnPlateau") {
    return { rate: schedules[name](rate, steps) };
  }
  const plateau = reduceOnPlateau(rate, { factor: 0.5, patience: 10 });
  const state = plateau.init();
  return { rate: () => state.value, measure: (loss) => plateau.update(state, loss), state };
}

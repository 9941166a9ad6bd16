import { constant, cosine, linear, oneCycle, type Schedule } from "@gradkit/optimizers";
import type { ScheduleName } from "./schedule-names.ts";

interface ScheduleChoice {
  /** What becomes of the learning rate, in words. */
  words(rate: string): string;
  make(rate: number, steps: number): Schedule;
}

/** How the learning rate may change over a run, by name. */
export const schedules = {
  constant: { words: (rate) => `rate ${rate}`, make: (rate) => constant(rate) },
  cosine: { words: (rate) => `rate ${rate} falling to 0`, make: (rate, steps) => cosine(rate, { steps }) },
  linear: {
    words: (rate) => `rate ${rate} falling to 0 in a line`,
    make: (rate, steps) => linear(rate, { steps }),
  },
  oneCycle: {
    words: (rate) => `rate rising to ${rate} and falling to 0`,
    make: (rate, steps) => oneCycle(rate, { steps }),
  },
} as const satisfies Record<ScheduleName, ScheduleChoice>;

import type { ScheduleRow } from "@gradkit/testing";
import {
  constant,
  cosine,
  cosineRestarts,
  exponential,
  exponentialWarmup,
  inverseTime,
  join,
  linear,
  linearWarmup,
  multiStep,
  oneCycle,
  piecewise,
  polynomial,
  step,
} from "../index.ts";

/** A schedule of this package under the contract. */
export interface Row extends ScheduleRow {
  /** The export it shows. */
  readonly shows: unknown;
}

const notRising = /boundaries must be rising whole numbers of at least 0, but are/;

/** Every schedule. A new one is one row here. */
export const scheduleRows: readonly Row[] = [
  {
    name: "constant",
    shows: constant,
    make: () => constant(0.25),
    steps: 10,
    values: [[0, 0.25], [99, 0.25]], // prettier-ignore
    invalid: [[() => constant(-1), /constant: value must be a finite number of at least 0, but is -1/]],
  },
  {
    name: "cosine",
    shows: cosine,
    make: () => cosine(0.3, { steps: 20, final: 0.1 }),
    steps: 20,
    values: [[0, 0.3], [10, 0.2], [20, 0.1], [1000, 0.1]], // prettier-ignore
    invalid: [
      [() => cosine(-1, { steps: 10 }), /cosine: initial must be a finite number of at least 0, but is -1/],
      [() => cosine(1, { steps: 0 }), /steps must be a whole number of at least 1, but is 0/],
      [() => cosine(1, { steps: 10, final: NaN }), /final.*NaN/],
    ],
  },
  {
    name: "cosineRestarts",
    shows: cosineRestarts,
    make: () => cosineRestarts(1, { steps: 10, growth: 3, final: 0.5 }),
    steps: 100,
    values: [[0, 1], [5, 0.75], [10, 1], [25, 0.75], [40, 1], [85, 0.75]], // prettier-ignore
    invalid: [
      [() => cosineRestarts(NaN, { steps: 10 }), /cosineRestarts: initial.*NaN/],
      [() => cosineRestarts(1, { steps: 1.5 }), /steps must be a whole number of at least 1, but is 1.5/],
      [
        () => cosineRestarts(1, { steps: 5, growth: 0 }),
        /growth must be a whole number of at least 1, but is 0/,
      ],
      [() => cosineRestarts(1, { steps: 5, final: -1 }), /final.*-1/],
    ],
  },
  {
    name: "exponential",
    shows: exponential,
    make: () => exponential(1, { factor: 0.25, every: 2 }),
    steps: 20,
    values: [[0, 1], [1, 0.5], [2, 0.25], [5, 0.03125], [1e6, 0]], // prettier-ignore
    invalid: [
      [() => exponential(-1, { factor: 0.5 }), /exponential: initial/],
      [() => exponential(1, { factor: -1 }), /exponential: factor/],
      [() => exponential(1, { factor: 0.5, every: 0 }), /exponential: every/],
    ],
  },
  {
    name: "exponentialWarmup",
    shows: exponentialWarmup,
    make: () => exponentialWarmup(2, { timescale: 1 / Math.LN2 }),
    steps: 20,
    values: [[0, 1], [1, 1.5], [2, 1.75]], // prettier-ignore
    invalid: [
      [() => exponentialWarmup(-1), /exponentialWarmup: schedule must be a finite number of at least 0/],
      [() => exponentialWarmup(1, { timescale: 0 }), /timescale must be a finite number above 0, but is 0/],
    ],
  },
  {
    name: "inverseTime",
    shows: inverseTime,
    make: () => inverseTime(1, { decay: 0.5, every: 2 }),
    steps: 20,
    values: [[0, 1], [4, 0.5], [12, 0.25]], // prettier-ignore
    invalid: [
      [() => inverseTime(-1, { decay: 1 }), /inverseTime: initial/],
      [() => inverseTime(1, { decay: -1 }), /inverseTime: decay/],
      [() => inverseTime(1, { decay: 1, every: 0 }), /inverseTime: every/],
    ],
  },
  {
    name: "join",
    shows: join,
    make: () =>
      join([linear(0, { steps: 4, final: 1 }), 1, step(1, { every: 2, factor: 0.5 })], {
        boundaries: [4, 6],
      }),
    steps: 20,
    values: [[0, 0], [2, 0.5], [4, 1], [5, 1], [7, 1], [8, 0.5], [10, 0.25]], // prettier-ignore
    invalid: [
      [
        () => join([1], { boundaries: [5] }),
        /join: needs one schedule more than boundaries, but got 1 and 1/,
      ],
      [() => join([1, 2, 3], { boundaries: [5, 5] }), notRising],
    ],
  },
  {
    name: "linear",
    shows: linear,
    make: () => linear(1, { steps: 8, final: 3 }),
    steps: 10,
    values: [[0, 1], [2, 1.5], [8, 3], [100, 3]], // prettier-ignore
    invalid: [
      [() => linear(-1, { steps: 1 }), /linear: initial/],
      [() => linear(1, { steps: 0 }), /linear: steps/],
      [() => linear(1, { steps: 1, final: NaN }), /linear: final/],
    ],
  },
  {
    name: "linearWarmup",
    shows: linearWarmup,
    make: () => linearWarmup(step(1, { every: 2, factor: 0.5 }), { steps: 4, initial: 0.5 }),
    steps: 10,
    values: [[0, 0.5], [2, 0.75], [4, 1], [6, 0.5], [8, 0.25]], // prettier-ignore
    invalid: [
      [() => linearWarmup(NaN, { steps: 1 }), /linearWarmup: after/],
      [() => linearWarmup(1, { steps: 0 }), /linearWarmup: steps/],
      [() => linearWarmup(1, { steps: 1, initial: -1 }), /linearWarmup: initial/],
    ],
  },
  {
    name: "multiStep",
    shows: multiStep,
    make: () => multiStep(1, { boundaries: [3, 5], factor: 0.5 }),
    steps: 10,
    values: [[2, 1], [3, 0.5], [5, 0.25], [100, 0.25]], // prettier-ignore
    invalid: [
      [() => multiStep(-1, { boundaries: [] }), /multiStep: initial/],
      [() => multiStep(1, { boundaries: [], factor: -1 }), /multiStep: factor/],
      [() => multiStep(1, { boundaries: [5, 3] }), notRising],
      [() => multiStep(1, { boundaries: [0.5] }), notRising],
      [() => multiStep(1, { boundaries: [-1] }), notRising],
    ],
  },
  {
    name: "oneCycle",
    shows: oneCycle,
    make: () => oneCycle(1, { steps: 11, rising: 0.5, initialDivisor: 4, finalDivisor: 5, shape: "linear" }),
    steps: 11,
    values: [[0, 0.25], [3, 0.75], [10, 0.05], [11, 0.05], [1000, 0.05]], // prettier-ignore
    invalid: [
      [() => oneCycle(-1, { steps: 10 }), /oneCycle: peak/],
      [() => oneCycle(1, { steps: 0 }), /oneCycle: steps/],
      [
        () => oneCycle(1, { steps: 10, rising: 0.1 }),
        /the peak must come after the first and before the last of 10/,
      ],
      [() => oneCycle(1, { steps: 10, rising: 1 }), /rising is 1. Choose it above 0.1 and below 1/],
      [() => oneCycle(1, { steps: 10, initialDivisor: 0 }), /oneCycle: initialDivisor/],
      [() => oneCycle(1, { steps: 10, finalDivisor: 0 }), /oneCycle: finalDivisor/],
    ],
  },
  {
    name: "piecewise",
    shows: piecewise,
    make: () => piecewise({ boundaries: [2, 4], values: [0.3, 0.2, 0.7] }),
    steps: 10,
    values: [[1, 0.3], [2, 0.2], [3, 0.2], [4, 0.7]], // prettier-ignore
    invalid: [
      [
        () => piecewise({ boundaries: [1], values: [1] }),
        /needs one value more than boundaries, but got 1 and 1/,
      ],
      [() => piecewise({ boundaries: [1, 1], values: [1, 1, 1] }), notRising],
      [() => piecewise({ boundaries: [1], values: [1, -1] }), /piecewise: values\[1\].*-1/],
    ],
  },
  {
    name: "polynomial",
    shows: polynomial,
    make: () => polynomial(3, { steps: 4, power: 2, final: 1 }),
    steps: 10,
    values: [[0, 3], [2, 1.5], [4, 1], [100, 1]], // prettier-ignore
    invalid: [
      [() => polynomial(-1, { steps: 1 }), /polynomial: initial/],
      [() => polynomial(1, { steps: 0 }), /polynomial: steps/],
      [() => polynomial(1, { steps: 1, power: 0 }), /polynomial: power/],
      [() => polynomial(1, { steps: 1, final: -1 }), /polynomial: final/],
    ],
  },
  {
    name: "step",
    shows: step,
    make: () => step(1, { every: 3, factor: 0.5 }),
    steps: 10,
    values: [[2, 1], [3, 0.5], [6, 0.25], [30, 2 ** -10]], // prettier-ignore
    invalid: [
      [() => step(-1, { every: 1 }), /step: initial/],
      [() => step(1, { every: 0 }), /step: every/],
      [() => step(1, { every: 1, factor: -1 }), /step: factor/],
    ],
  },
];

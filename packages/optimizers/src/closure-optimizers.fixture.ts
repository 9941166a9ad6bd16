import { adam, lbfgs, sam, sgd, type ClosureOptimizer } from "./index.ts";

/** One optimizer that asks for losses itself. */
export interface ClosureRow {
  readonly name: string;
  /** The export it shows. */
  readonly shows: unknown;
  readonly make: () => ClosureOptimizer;
  /** Calls with settings out of range, and what the error says. */
  readonly invalid: readonly (readonly [call: () => unknown, message: RegExp])[];
}

/** Every optimizer that asks for losses itself. A new one is one row here. */
export const closureRows: readonly ClosureRow[] = [
  {
    name: "lbfgs",
    shows: lbfgs,
    make: () => lbfgs(),
    invalid: [
      [() => lbfgs(0), /lbfgs: learningRate must be a finite number above 0, but is 0/],
      [() => lbfgs(1, { history: 0 }), /lbfgs: history must be a whole number of at least 1, but is 0/],
      [() => lbfgs(1, { gradientTolerance: -1 }), /lbfgs: gradientTolerance/],
      [() => lbfgs(1, { changeTolerance: 0 }), /lbfgs: changeTolerance/],
      [() => lbfgs(1, { trials: 0 }), /lbfgs: trials/],
    ],
  },
  {
    name: "sam",
    shows: sam,
    make: () => sam(sgd(0.02), { radius: 1e-3 }),
    invalid: [[() => sam(sgd(), { radius: 0 }), /sam: radius must be a finite number above 0, but is 0/]],
  },
  {
    name: "sam, adaptive, around adam",
    shows: sam,
    make: () => sam(adam(0.1, { beta2: 0.98 }), { radius: 1e-3, adaptive: true }),
    invalid: [],
  },
];

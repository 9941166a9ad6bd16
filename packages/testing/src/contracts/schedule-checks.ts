import type { Check } from "./check.ts";
import { demand, demandError } from "./demand.ts";

/** A value for every number of updates made. */
export type ScheduleLike = (step: number) => number;

/** One schedule under the contract. */
export interface ScheduleRow {
  readonly name: string;
  readonly make: () => ScheduleLike;
  /** How many steps to look at; after them it is constant or goes on as before. */
  readonly steps: number;
  /** Some of its values, worked out by hand. */
  readonly values: readonly (readonly [step: number, value: number])[];
  /** Calls with settings out of range, and what the error says. */
  readonly invalid: readonly (readonly [call: () => unknown, message: RegExp])[];
}

/**
 * What every schedule has to do, for any test runner: give finite values of at least 0, the same ones whenever and in
 * whatever order it is asked, and refuse nonsense.
 *
 * @example
 * import { scheduleChecks, type ScheduleRow } from "@gradkit/testing";
 * const row: ScheduleRow = {
 *   name: "halving",
 *   make: () => (step) => 0.5 ** step,
 *   steps: 10,
 *   values: [[2, 0.25]],
 *   invalid: [],
 * };
 * for (const { name, run } of scheduleChecks(row).slice(0, 2)) {
 *   await run();
 *   console.log(name); // gives finite values of at least 0, gives the values worked out by hand
 * }
 */
export function scheduleChecks(row: ScheduleRow): readonly Check[] {
  return [
    { name: "gives finite values of at least 0", run: () => finite(row) },
    { name: "gives the values worked out by hand", run: () => byHand(row) },
    { name: "is a function of the step alone", run: () => pure(row) },
    { name: "refuses settings out of range, saying which", run: () => invalid(row) },
  ];
}

function finite({ make, steps }: ScheduleRow): void {
  const schedule = make();
  for (const step of [...Array(steps + 2).keys(), 10 * steps, 1e6]) {
    const value = schedule(step);
    demand(Number.isFinite(value) && value >= 0, `the value of step ${step} is ${value}`);
  }
}

function byHand({ make, values }: ScheduleRow): void {
  const schedule = make();
  demand(values.length > 0, "the row has no value");
  for (const [step, wanted] of values) {
    const found = schedule(step);
    const error = Math.abs(found - wanted);
    demand(
      error <= 1e-12 * Math.max(1, Math.abs(wanted)),
      `the value of step ${step} is ${found}, not ${wanted}`,
    );
  }
}

function pure({ make, steps }: ScheduleRow): void {
  const [forwards, backwards] = [make(), make()];
  const all = [...Array(steps + 2).keys()];
  const values = all.map((step) => forwards(step));
  for (const step of all.toReversed()) {
    demand(backwards(step) === values[step], `step ${step} has two values when asked in another order`);
    demand(forwards(step) === values[step], `step ${step} has another value when asked again`);
  }
}

function invalid(row: ScheduleRow): void {
  for (const [call, message] of row.invalid) {
    demandError(call, message, String(call));
  }
}

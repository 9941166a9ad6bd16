/**
 * One thing a contract demands, for any test runner: `run` throws when it does not hold.
 *
 * @example
 * import type { Check } from "@gradkit/testing";
 * const check: Check = { name: "adds", run: () => undefined };
 * console.log(check.name); // adds
 */
export interface Check {
  /** What holds when it passes, as a sentence to print. */
  readonly name: string;
  /** Why it does not apply here; a runner prints the reason instead of running it. */
  readonly skip?: string;
  /** Throws when the demand is not met. */
  readonly run: () => void | Promise<void>;
}

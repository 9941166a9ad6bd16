import { describe, expect, it } from "vitest";
import { scheduleChecks, type ScheduleRow } from "../index.ts";

const row: ScheduleRow = {
  name: "halving",
  make: () => (step) => 0.5 ** step,
  steps: 10,
  values: [[2, 0.25]],
  invalid: [[() => { throw new RangeError("halving: no"); }, /halving: no/]], // prettier-ignore
};

/** The first message of a failed check, if there is one. */
function complaint(made: ScheduleRow): string | undefined {
  for (const { run } of scheduleChecks(made)) {
    try {
      void run();
    } catch (error) {
      return error instanceof Error ? error.message : undefined;
    }
  }
  return undefined;
}

describe("scheduleChecks", () => {
  it("pass for a schedule as it should be", () => {
    expect(complaint(row)).toBeUndefined();
  });

  it("find values that are no rates, wrong values, hidden state and accepted nonsense", () => {
    expect(complaint({ ...row, make: () => (step) => 1 - step })).toBe("the value of step 2 is -1");
    expect(complaint({ ...row, make: () => () => NaN })).toBe("the value of step 0 is NaN");
    expect(complaint({ ...row, values: [[2, 0.3]] })).toBe("the value of step 2 is 0.25, not 0.3");
    expect(complaint({ ...row, values: [] })).toBe("the row has no value");
    const forgetful = (): ((step: number) => number) => {
      let calls = 0;
      return (step) => (step === 2 ? 0.25 : ++calls);
    };
    expect(complaint({ ...row, make: forgetful })).toMatch(/has two values|has another value/);
    expect(complaint({ ...row, invalid: [[() => 1, /no/]] })).toMatch(/is not refused/);
  });
});

import { expect, test } from "vitest";
import golden from "../../golden/generated-sets.json" with { type: "json" };
import { linspace } from "./linspace.ts";

test.each(golden.linspace)(
  "equals NumPy's: $count from $start to $stop",
  ({ start, stop, count, values }) => {
    expect([...linspace(start, stop, count)]).toEqual(values);
  },
);

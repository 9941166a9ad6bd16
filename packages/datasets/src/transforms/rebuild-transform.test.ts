import { describe, expect, it } from "vitest";
import {
  minMax,
  oneHotColumns,
  pipeline,
  rebuildTransform,
  scale,
  spiral,
  standardize,
  whiten,
  type Transform,
} from "../index.ts";

const data = spiral();
const row = [0.3, -0.2, 0.1, 0.9];

/** Rows after a transform, directly and through a description as JSON. */
function both<S>(transform: Transform<S>, rows: readonly number[]): readonly (readonly number[])[] {
  const state = transform.fit(data);
  const again = rebuildTransform(JSON.parse(JSON.stringify(transform.describe(state))) as []);
  return [[...transform.applyTo(rows, state)], [...again(rows)]];
}

describe("rebuildTransform", () => {
  it("does what the fitted transform did, for each kind with its settings", () => {
    for (const [now, again] of [
      both(minMax({ range: [-1, 1] }), row),
      both(scale(0.1), row),
      both(standardize({ per: "set" }), row),
      both(whiten({ kind: "zca" }), row),
      both(whiten({ components: 1 }), row),
      both(oneHotColumns([0], { unknown: "zeros" }), row),
      both(pipeline(scale(3), pipeline(minMax(), standardize()), whiten()), row),
    ]) {
      expect(again).toEqual(now);
    }
  });

  it("refuses what it does not know", () => {
    expect(() => rebuildTransform([{ name: "toString", state: {} }])).toThrow(
      'rebuildTransform: there is no "toString", only minMax, oneHotColumns',
    );
  });
});

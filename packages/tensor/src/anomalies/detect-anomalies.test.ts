import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

const caught = (work: () => unknown): unknown => {
  try {
    api.detectAnomalies(work);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("detectAnomalies", () => {
  it("names the first operation, its place and the element", () => {
    const error = caught(() => {
      const x = api.named("encoder", () => api.sub(api.ones([2, 3]), 1));
      return api.named("model", () => api.named("2 (log)", () => api.log(x)));
    });
    expect(error).toMatchObject({ operation: "log", place: "model > 2 (log)", isGradient: false, value: -Infinity, index: 0, shape: [2, 3] }); // prettier-ignore
    expect(String(error)).toContain('log in "model > 2 (log)" gave -Infinity at element 0');
  });

  it("finds what goes wrong on the way back only, in repeated steps too", () => {
    const f = api.grad((x: Tensor) => api.named("root", () => api.sum(api.sqrt(x))));
    for (let i = 0; i < 4; i++) {
      f(api.ones([2]));
    }
    const error = caught(() => f(api.tensor([4, 0])));
    expect(error).toMatchObject({ operation: "div", place: "root", isGradient: true, index: 1 });
    expect(f(api.full([2], 4)).toArray()).toEqual([0.25, 0.25]);
  });

  it("lets finite results pass, and stops looking afterwards", () => {
    expect(api.detectAnomalies(() => api.log(api.ones([2])).toArray())).toEqual([0, 0]);
    expect(api.log(api.zeros([1])).toArray()).toEqual([-Infinity]);
    expect(caught(() => api.greater(api.tensor([1]), 0))).toBeUndefined();
  });
});

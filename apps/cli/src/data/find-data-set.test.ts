import { expect, test } from "vitest";
import { findDataSet } from "./find-data-set.ts";

test.each(["fashion-mnist", "Fashion-MNIST", "fashion_mnist"])("%s", (name) => {
  expect(findDataSet(name).card.name).toBe("fashion-mnist");
});

test("a name that is none", () => {
  expect(() => findDataSet("mnits")).toThrow(
    expect.objectContaining({
      message: 'there is no data set "mnits"',
      hint: "did you mean mnist or kmnist or emnist?",
    }),
  );
});

import { conv2d, dense, describeLayer, flatten, maxPool2d, relu, sequential } from "@gradkit/layers";
import { describe, expect, test } from "vitest";
import { buildModel } from "./build-model.ts";
import { parseLayers } from "./parse-layers.ts";
import { resolveArchitecture } from "./architecture.ts";

const recipe = { hidden: [300], activation: "relu" } as const;
const digits = { featureShape: [28, 28], classes: 10 };

function built(text: string | undefined, purpose = digits): ReturnType<typeof buildModel> {
  const flags = text === undefined ? {} : { layers: parseLayers(text) };
  return buildModel(resolveArchitecture(flags, recipe), purpose);
}

test("a text gives what the functions give, with widths from the layers before", () => {
  const { model, inputShape } = built(
    "conv2d 6 5 padding=2, relu, maxPool2d 2, flatten, dense 10 bias=false",
  );
  const same = sequential(
    conv2d(1, 6, { kernel: 5, padding: 2 }),
    relu(),
    maxPool2d(2),
    flatten(),
    dense(1176, 10, { bias: false }),
  );
  expect(describeLayer(model)).toEqual(describeLayer(same));
  expect(inputShape).toEqual([28, 28, 1]);
});

test.each([undefined, "mlp", "dense 300, relu, dense 10"])("%s is the recipe's perceptron", (text) => {
  const { model, inputShape } = built(text);
  expect(describeLayer(model)).toEqual(describeLayer(sequential(dense(784, 300), relu(), dense(300, 10))));
  expect(inputShape).toEqual([784]);
});

test("lenet ends in as many scores as there are classes", () => {
  const { model, inputShape } = built("lenet", { featureShape: [32, 32, 3], classes: 7 });
  expect(inputShape).toEqual([32, 32, 3]);
  expect(model.outputShape(inputShape)).toEqual([7]);
});

test.each([
  ["dropout 0.5, relu, conv2d 4 5, flatten, dense 10", [28, 28, 1]],
  ["batchNorm, gru 16, dense 10", [28, 28]],
  ["conv1d 8 3, globalMaxPool1d, dense 10", [28, 28]],
  ["reshape 14x56, lstm 8 bidirectional=true, dense 10", [784]],
  ["dropout 0.5, dense 10", [784]],
])("rows of images reach %s as %o", (text, shape) => {
  expect(built(text).inputShape).toEqual(shape);
});

describe("what does not fit is refused in words", () => {
  test.each([
    [
      "conv2d 6 40, dense 10",
      'layer 1 "conv2d 6 40": conv2d: a window that spans',
      "what comes in is 28x28x1",
    ],
    ["dense 20, maxPool2d 2", 'layer 2 "maxPool2d 2": maxPool2d: needs images', "what comes in is 20"],
    ["conv2d 6 5 groups=2, dense 10", 'layer 1 "conv2d 6 5 groups=2": conv2d:', "what comes in is 28x28x1"],
    ["dropout 2, dense 10", 'layer 1 "dropout 2": dropout:', "what comes in is 784"],
    ["embedding 10 4, dense 10", "embedding wants indices, but the data holds measurements", undefined],
    ["dense 12", "--layers ends in 12 numbers, but there are 10 classes", "end with dense 10"],
    [
      "conv2d 6 5",
      "--layers ends in 24x24x6 numbers, but there are 10 classes",
      "end with flatten, dense 10",
    ],
    [
      "dense 10, softmax",
      "--layers ends in softmax, which the loss applies itself",
      "leave the last layer out",
    ],
  ])("%s", (text, message, hint) => {
    expect(() => built(text)).toThrow(
      expect.objectContaining({ name: "UsageError", message: expect.stringContaining(message), hint }),
    );
  });
});

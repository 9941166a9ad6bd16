import { expect, test } from "vitest";
import { readLayers } from "./read-layers.ts";

test("names, arguments in order, and options", () => {
  const layers = readLayers(" conv2d 6 3x5 padding=same stride = 2 , relu,dense 10 bias=false");
  expect(layers.map(({ place, text, kind, config }) => ({ place, text, kind, config }))).toEqual([
    {
      place: 1,
      text: "conv2d 6 3x5 padding=same stride = 2",
      kind: "conv2d",
      config: { outputs: 6, kernel: [3, 5], padding: "same", stride: 2 },
    },
    { place: 2, text: "relu", kind: "relu", config: {} },
    { place: 3, text: "dense 10 bias=false", kind: "dense", config: { outputs: 10, bias: false } },
  ]);
});

const mistakes = [
  ["relu, dens 10", 'layer 2 "dens 10": there is no layer "dens"', "did you mean dense?"],
  ["maxpool2d 2", 'layer 1 "maxpool2d 2": there is no layer "maxpool2d"', "maxPool2d"],
  ["lenett", 'layer 1 "lenett": there is no layer "lenett"', "did you mean lenet?"],
  ["xyzzy 3", 'layer 1 "xyzzy 3": there is no layer "xyzzy"', "such as dense, conv2d, relu"],
  ["toString", 'layer 1 "toString": there is no layer "toString"', "such as dense, conv2d, relu"],
  ["", 'layer 1 "": there is no layer here', "dense 300, relu, dense 10"],
  ["dense 3,, relu", 'layer 2 "": there is no layer here', "dense 300, relu, dense 10"],
  ["dense", 'layer 1 "dense": outputs is missing', "write for example dense 300"],
  ["conv2d 6", 'layer 1 "conv2d 6": kernel is missing', "write for example conv2d 8 5"],
  ["dense 3 4", 'layer 1 "dense 3 4": "4" is one too many', "write dense 300"],
  ["relu 3", 'layer 1 "relu 3": "3" is one too many', "write relu"],
  ["dense 0", 'outputs is "0", but must be a whole number of at least 1, such as 300', undefined],
  ["dense 1e3", 'outputs is "1e3", but must be a whole number', undefined],
  ["dense 99999999", 'outputs is "99999999", but must be a whole number', undefined],
  ["dropout half", 'rate is "half", but must be a number, such as 0.5', undefined],
  ["dense 3 bias=no", 'bias is "no", but must be true or false', undefined],
  ["conv2d 6 5 padding=full", 'padding is "full", but must be a whole number such as 2', undefined],
  ["conv2d 6 5x5x5", 'kernel is "5x5x5", but must be a whole number or two with an x between', undefined],
  ["lstm 8 output=all", 'output is "all", but must be last or sequence', undefined],
  ["conv2d 6 5 paddin=2", 'conv2d has no "paddin"', "did you mean padding?"],
  [
    "conv2d 6 5 xyz=2",
    'conv2d has no "xyz"',
    "conv2d takes filters, kernel, stride, padding, dilation, groups, bias",
  ],
  ["relu a=2", 'relu has no "a"', "relu takes no options"],
  ["conv2d 6 5 stride=1 stride=2", "stride is given twice", undefined],
  ["dense 3 outputs=3", "outputs is given twice", undefined],
] as const;

test.each(mistakes)("%o", (text, message, hint) => {
  const given = hint === undefined ? undefined : expect.stringContaining(hint);
  expect(() => readLayers(text)).toThrow(
    expect.objectContaining({ name: "UsageError", message: expect.stringContaining(message), hint: given }),
  );
});

import { activationForms } from "./activation-forms.ts";
import { bias, choice, count, decimal, flag, lengths, padding, pair, whole } from "./arguments.ts";
import type { LayerForm, Layout } from "./layer-form.ts";

const epsilon = decimal("epsilon", "1e-5");
const affine = flag("affine");
const causal = flag("causal");
const dropout = decimal("dropout", "0.1");
const groups = count("groups", "2");
const rate = decimal("rate", "0.5");
const moves1d = [count("stride", "2"), padding(1), count("dilation", "2")];
const moves2d = [pair("stride", "2"), padding(2), pair("dilation", "2")];
const filters = count("filters", "8", "outputs");
const recurrent = [choice("output", ["last", "sequence"]), flag("bidirectional")];

/** Every layer that can be written in a layer text, under its name in `@gradkit/layers`. */
export const layerForms: Readonly<Record<string, LayerForm>> = {
  ...activationForms,
  dense: { reads: "flat", width: "inputs", needs: [count("outputs", "300")], options: [bias] },
  embedding: { reads: "indices", needs: [count("count", "1000"), count("width", "16")], options: [] },
  conv1d: convolution("sequences", [...moves1d, groups, bias]),
  conv2d: convolution("images", [...moves2d, groups, bias]),
  depthwiseConv2d: convolution("images", [...moves2d, bias]),
  separableConv2d: convolution("images", [...moves2d, count("multiplier", "2"), bias]),
  convTranspose1d: convolution("sequences", [
    count("stride", "2"),
    whole("padding", "1"),
    whole("outputPadding", "1"),
    count("dilation", "2"),
    groups,
    bias,
  ]),
  convTranspose2d: convolution("images", [
    pair("stride", "2"),
    pair("padding", "1", 0),
    pair("outputPadding", "1", 0),
    pair("dilation", "2"),
    groups,
    bias,
  ]),
  maxPool1d: { reads: "sequences", needs: [count("size", "2")], options: moves1d },
  avgPool1d: { reads: "sequences", needs: [count("size", "2")], options: moves1d },
  maxPool2d: { reads: "images", needs: [pair("size", "2")], options: moves2d },
  avgPool2d: { reads: "images", needs: [pair("size", "2")], options: moves2d },
  adaptiveMaxPool1d: { reads: "sequences", needs: [count("size", "4")], options: [] },
  adaptiveAvgPool1d: { reads: "sequences", needs: [count("size", "4")], options: [] },
  adaptiveMaxPool2d: { reads: "images", needs: [pair("size", "4")], options: [] },
  adaptiveAvgPool2d: { reads: "images", needs: [pair("size", "4")], options: [] },
  globalMaxPool1d: { reads: "sequences", needs: [], options: [] },
  globalAvgPool1d: { reads: "sequences", needs: [], options: [] },
  globalMaxPool2d: { reads: "images", needs: [], options: [] },
  globalAvgPool2d: { reads: "images", needs: [], options: [] },
  batchNorm: {
    reads: "any",
    width: "features",
    needs: [],
    options: [decimal("momentum", "0.1"), epsilon, affine],
  },
  layerNorm: { reads: "any", width: "shape", needs: [], options: [epsilon, affine] },
  rmsNorm: { reads: "any", width: "features", needs: [], options: [epsilon] },
  groupNorm: { reads: "any", width: "channels", needs: [groups], options: [epsilon, affine] },
  instanceNorm: { reads: "any", width: "channels", needs: [], options: [epsilon, affine] },
  dropout: { reads: "any", needs: [rate], options: [] },
  spatialDropout: { reads: "any", needs: [rate], options: [] },
  simpleRnn: sequence([...recurrent, choice("activation", ["tanh", "relu"])]),
  lstm: sequence([...recurrent, decimal("forgetBias", "1")]),
  gru: sequence(recurrent),
  multiHeadAttention: {
    reads: "sequences",
    width: "width",
    needs: [count("heads", "4")],
    options: [causal, dropout],
  },
  transformerEncoderBlock: {
    reads: "sequences",
    width: "width",
    needs: [count("heads", "4")],
    options: [count("hidden", "64"), dropout, choice("norm", ["post", "pre"]), causal, epsilon],
  },
  positionalEncoding: { reads: "sequences", width: "width", needs: [], options: [] },
  flatten: { reads: "flat", needs: [], options: [] },
  reshape: { reads: "flat", needs: [lengths("shape", "28x28x1")], options: [] },
  zeroPadding1d: { reads: "sequences", needs: [whole("widths", "1")], options: [] },
  zeroPadding2d: { reads: "images", needs: [pair("widths", "1", 0)], options: [] },
  upsample1d: {
    reads: "sequences",
    needs: [count("scale", "2")],
    options: [choice("method", ["nearest", "linear"])],
  },
  upsample2d: {
    reads: "images",
    needs: [pair("scale", "2")],
    options: [choice("method", ["nearest", "bilinear"])],
  },
};

function convolution(reads: Layout & ("images" | "sequences"), options: LayerForm["options"]): LayerForm {
  const kernel = reads === "images" ? pair("kernel", "5") : count("kernel", "5");
  return { reads, width: "inputs", needs: [filters, kernel], options };
}

function sequence(options: LayerForm["options"]): LayerForm {
  return { reads: "sequences", width: "inputs", needs: [count("units", "64")], options };
}

import { many, nonzero, one, packed } from "../protobuf/fields.ts";
import { message } from "../protobuf/message.ts";
import { bool, bytes, double, float, int32, int64, string } from "../protobuf/scalars.ts";

// The parts of TensorFlow's event.proto, summary.proto, tensor.proto and graph.proto that are used here, with the
// field numbers of those files.

const shapeProto = message({ dim: many(2, message({ size: nonzero(1, int64) })) });

export const histogramProto = message({
  min: nonzero(1, double),
  max: nonzero(2, double),
  num: nonzero(3, double),
  sum: nonzero(4, double),
  sumSquares: nonzero(5, double),
  bucketLimit: packed(6, double),
  bucket: packed(7, double),
});

const metadataProto = message({
  pluginData: one(1, message({ pluginName: nonzero(1, string), content: nonzero(2, bytes) })),
});

const tensorProto = message({
  dtype: nonzero(1, int32),
  tensorShape: one(2, shapeProto),
  stringVal: many(8, bytes),
});

export const valueProto = message({
  tag: nonzero(1, string),
  simpleValue: one(2, float),
  image: one(
    4,
    message({
      height: nonzero(1, int32),
      width: nonzero(2, int32),
      colorspace: nonzero(3, int32),
      encodedImageString: nonzero(4, bytes),
    }),
  ),
  histo: one(5, histogramProto),
  tensor: one(8, tensorProto),
  metadata: one(9, metadataProto),
});

export const eventProto = message({
  wallTime: nonzero(1, double),
  step: nonzero(2, int64),
  fileVersion: one(3, string),
  graphDef: one(4, bytes),
  summary: one(5, message({ value: many(1, valueProto) })),
});

const attributeProto = message({
  list: one(1, message({ shape: many(7, shapeProto) })),
  s: one(2, bytes),
});

export const graphProto = message({
  node: many(
    1,
    message({
      name: nonzero(1, string),
      op: nonzero(2, string),
      input: many(3, string),
      attr: many(5, message({ key: one(1, string), value: one(2, attributeProto) })),
    }),
  ),
  versions: one(4, message({ producer: nonzero(1, int32) })),
});

// The parts of the hparams plugin's plugin_data.proto and api.proto.

const jsonValue = message({
  numberValue: one(2, double),
  stringValue: one(3, string),
  boolValue: one(4, bool),
});

export const hparamsProto = message({
  version: nonzero(1, int32),
  experiment: one(
    2,
    message({
      hparamInfos: many(4, message({ name: nonzero(1, string), type: nonzero(4, int32) })),
      metricInfos: many(5, message({ name: one(1, message({ tag: nonzero(2, string) })) })),
    }),
  ),
  sessionStartInfo: one(
    3,
    message({
      hparams: many(1, message({ key: one(1, string), value: one(2, jsonValue) })),
      startTimeSecs: nonzero(5, double),
    }),
  ),
  sessionEndInfo: one(4, message({ status: nonzero(1, int32), endTimeSecs: nonzero(2, double) })),
});

import { many, one, packed } from "../protobuf/fields.ts";
import { message, type MessageOf } from "../protobuf/message.ts";
import { bytes, double, float, int32, int64, string } from "../protobuf/scalars.ts";

// The parts of onnx.proto that are used here, with the field numbers of that file.

export const tensorProto = message({
  dims: many(1, int64),
  dataType: one(2, int32),
  floatData: packed(4, float),
  int32Data: packed(5, int32),
  int64Data: packed(7, int64),
  name: one(8, string),
  rawData: one(9, bytes),
  doubleData: packed(10, double),
  dataLocation: one(14, int32),
});

export const attributeProto = message({
  name: one(1, string),
  f: one(2, float),
  i: one(3, int64),
  s: one(4, bytes),
  t: one(5, tensorProto),
  floats: many(7, float),
  ints: many(8, int64),
  strings: many(9, bytes),
  type: one(20, int32),
});

export const nodeProto = message({
  input: many(1, string),
  output: many(2, string),
  name: one(3, string),
  opType: one(4, string),
  attribute: many(5, attributeProto),
  domain: one(7, string),
});

const dimensionProto = message({ dimValue: one(1, int64), dimParam: one(2, string) });

const tensorTypeProto = message({
  elemType: one(1, int32),
  shape: one(2, message({ dim: many(1, dimensionProto) })),
});

export const valueInfoProto = message({
  name: one(1, string),
  type: one(2, message({ tensorType: one(1, tensorTypeProto) })),
});

export const graphProto = message({
  node: many(1, nodeProto),
  name: one(2, string),
  initializer: many(5, tensorProto),
  input: many(11, valueInfoProto),
  output: many(12, valueInfoProto),
});

export const modelProto = message({
  irVersion: one(1, int64),
  producerName: one(2, string),
  graph: one(7, graphProto),
  opsetImport: many(8, message({ domain: one(1, string), version: one(2, int64) })),
  metadataProps: many(14, message({ key: one(1, string), value: one(2, string) })),
});

export type TensorMessage = MessageOf<(typeof tensorProto)["fields"]>;
export type AttributeMessage = MessageOf<(typeof attributeProto)["fields"]>;
export type NodeMessage = MessageOf<(typeof nodeProto)["fields"]>;
export type ValueInfoMessage = MessageOf<(typeof valueInfoProto)["fields"]>;
export type GraphMessage = MessageOf<(typeof graphProto)["fields"]>;

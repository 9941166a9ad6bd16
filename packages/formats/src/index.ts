export { FormatError } from "./format-error.ts";

export { elementsOf } from "./arrays/elements-of.ts";
export { toStored } from "./arrays/to-stored.ts";
export { toTensor } from "./arrays/to-tensor.ts";

export { flattenTree } from "./trees/flatten-tree.ts";
export { nestTree } from "./trees/nest-tree.ts";
export { restoreTree } from "./trees/restore-tree.ts";

export { readSafetensors } from "./safetensors/read-safetensors.ts";
export { writeSafetensors } from "./safetensors/write-safetensors.ts";

export { exportOnnx } from "./onnx/export-onnx.ts";
export { importOnnx } from "./onnx/import-onnx.ts";

export { readNpy } from "./npy/read-npy.ts";
export { readNpz } from "./npy/read-npz.ts";
export { writeNpy } from "./npy/write-npy.ts";
export { writeNpz } from "./npy/write-npz.ts";

export { readJsonLines } from "./text/read-json-lines.ts";
export { writeCsv } from "./text/write-csv.ts";
export { writeJsonLines } from "./text/write-json-lines.ts";

export { eventFileName } from "./tensorboard/event-file-name.ts";
export { eventWriter } from "./tensorboard/event-writer.ts";
export { graphOfModel } from "./tensorboard/graph-of-model.ts";
export { readEvents } from "./tensorboard/read-events.ts";

export type { StoredElements } from "./arrays/elements-of.ts";
export type { Storable } from "./arrays/storable.ts";
export type { StoredArray } from "./arrays/stored-array.ts";
export type { StoredDType } from "./arrays/stored-dtype.ts";
export type { Safetensors } from "./safetensors/read-safetensors.ts";
export type { WriteSafetensorsOptions } from "./safetensors/write-safetensors.ts";
export type { ExportOnnxOptions } from "./onnx/export-onnx.ts";
export type { ImportedOnnx } from "./onnx/import/imported.ts";
export type { LayerDescription } from "./onnx/layer-description.ts";
export type { WriteNpyOptions } from "./npy/write-npy.ts";
export type { WriteNpzOptions } from "./npy/write-npz.ts";
export type { EventWriter, EventWriterOptions } from "./tensorboard/event-writer.ts";
export type { GraphNode } from "./tensorboard/graph-node.ts";
export type { Hparam } from "./tensorboard/hparams-values.ts";
export type {
  EventHistogram,
  EventValue,
  TensorBoardEvent,
  TensorBoardEvents,
} from "./tensorboard/read-events.ts";
export type { CsvCell } from "./text/write-csv.ts";
export type { JsonValue } from "./text/write-json-lines.ts";

import { toTensor } from "../../arrays/to-tensor.ts";
import { elementsOf } from "../../arrays/elements-of.ts";
import type { StoredDType } from "../../arrays/stored-dtype.ts";
import { storedSize } from "../../arrays/stored-size.ts";
import { onnxTypes } from "../element-types.ts";
import type { GraphMessage, TensorMessage } from "../messages.ts";
import type { Tensor } from "@gradkit/tensor";
import { refuseOnnx } from "./refuse.ts";

/** The constants of a graph by name: its initializers, and what its Constant nodes hold. */
export function constantsOf(graph: GraphMessage): ReadonlyMap<string, Tensor> {
  const found = new Map<string, Tensor>();
  const add = (message: TensorMessage, name: string): void => {
    const tensor = tensorOf(message, name);
    if (tensor !== undefined) {
      found.set(name, tensor);
    }
  };
  for (const message of graph.initializer ?? []) {
    add(message, message.name ?? "");
  }
  for (const { opType, output, attribute } of graph.node ?? []) {
    const value = attribute?.find(({ name }) => name === "value")?.t;
    if (opType === "Constant" && value !== undefined) {
      add(value, output?.[0] ?? "");
    }
  }
  return found;
}

/** Undefined for integers beyond 2^53, which say "to the end" in slices and are no weights; whoever needs them misses them. */
function tensorOf(message: TensorMessage, name: string): Tensor | undefined {
  const place = `constant ${JSON.stringify(name)}`;
  const dtype = Object.entries(onnxTypes).find(([, number]) => number === message.dataType)?.[0] as
    StoredDType | undefined;
  if (dtype === undefined) {
    throw refuseOnnx(place, `has element type ${message.dataType ?? "none"}, which is no plain number.`);
  }
  if (message.dataLocation === 1) {
    throw refuseOnnx(place, "lies in another file. Save the model in one file.");
  }
  const shape = message.dims ?? [];
  const bytes = message.rawData ?? bytesOf(message, dtype, place);
  const size = storedSize(dtype, shape);
  if (size !== bytes.length) {
    throw refuseOnnx(
      place,
      `shape [${shape.join(", ")}] of ${dtype} takes ${size ?? "more than any number of"} bytes, but ${bytes.length} are there.`,
    );
  }
  const elements = elementsOf({ dtype, shape, bytes });
  const gaps = elements instanceof BigInt64Array || elements instanceof BigUint64Array;
  return gaps && !elements.every((value) => Number.isSafeInteger(Number(value)))
    ? undefined
    : toTensor({ dtype, shape, bytes });
}

/** The elements as lists of numbers, which files have in place of bytes. */
function bytesOf(message: TensorMessage, dtype: StoredDType, place: string): Uint8Array {
  const { floatData = [], doubleData = [], int64Data = [], int32Data = [] } = message;
  const view = ({ buffer }: { readonly buffer: ArrayBufferLike }): Uint8Array => new Uint8Array(buffer);
  switch (dtype) {
    case "float32":
      return view(Float32Array.from(floatData));
    case "float64":
      return view(Float64Array.from(doubleData));
    case "int64":
      return view(BigInt64Array.from(int64Data, BigInt));
    case "int32":
      return view(Int32Array.from(int32Data));
    case "bool":
    case "uint8":
      return Uint8Array.from(int32Data);
    default:
      throw refuseOnnx(place, `has elements of ${dtype} as a list, which cannot be read; raw bytes can.`);
  }
}

import { InferenceSession, Tensor } from "onnxruntime-node";

/** What onnxruntime computes for one batch. */
export async function runOnnx(
  model: Uint8Array,
  data: Float32Array | Int32Array | BigInt64Array,
  shape: readonly number[],
): Promise<{ readonly data: readonly number[]; readonly shape: readonly number[] }> {
  const session = await InferenceSession.create(model, { logSeverityLevel: 3, intraOpNumThreads: 1 });
  const input =
    data instanceof Float32Array
      ? new Tensor("float32", data, shape)
      : data instanceof Int32Array
        ? new Tensor("int32", data, shape)
        : new Tensor("int64", data, shape);
  const outputs = await session.run({ [session.inputNames[0]!]: input });
  const { data: values, dims } = outputs[session.outputNames[0]!]!;
  await session.release();
  return { data: Array.from(values as Float32Array), shape: dims };
}

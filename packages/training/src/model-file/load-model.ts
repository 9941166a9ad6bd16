import { rebuildTransform, transformKinds, type TransformKinds } from "@gradkit/datasets";
import { readSafetensors, restoreTree, type StoredArray } from "@gradkit/formats";
import { buildLayer, initializerKinds, layerKinds, type BuildTables, type Layer } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import { noGrad, reshape, scope, sizeOf, tensor, type Tensor, type Tree } from "@gradkit/tensor";
import { bufferPrefix, modelKey, type ModelFacts } from "./model-facts.ts";
import { readSource } from "./read-source.ts";

/** What {@link loadModel} may meet in a file besides what gradkit has. */
export interface LoadModelOptions extends Partial<BuildTables> {
  /** Transforms that may stand in the preprocessing. Default those of `@gradkit/datasets`. */
  readonly transforms?: TransformKinds;
}

/** A model as it was saved, ready to predict. */
export interface LoadedModel extends Omit<ModelFacts, "model" | "version"> {
  readonly model: Layer;
  readonly params: Tree;
  readonly buffers: Tree;
  /** All strings of the file's metadata. */
  readonly metadata: ReadonlyMap<string, string>;
  /** Rows as the model takes them, one after the other, of rows as they come. */
  preprocess(rows: ArrayLike<number>): Float64Array;
  /**
   * The model's output, `[rows, ...]`, for whole rows as they come, one after the other.
   *
   * @throws RangeError when the numbers are no whole rows.
   */
  predict(rows: ArrayLike<number>): Tensor;
}

/**
 * Loads a model that {@link saveModel} wrote, in Node and in browsers: builds its layers, restores the weights to the bit,
 * and prepares rows as in training.
 *
 * @param source The bytes of the file, its path (in Node), or its address.
 * @throws RangeError when the file is no such model, or of a version or layers not known here.
 * @throws FormatError when it is no safetensors file.
 * @example
 * import { dense } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { loadModel, saveModel } from "@gradkit/training";
 * const model = dense(4, 2);
 * const params = model.init(rng(0));
 * const { predict, metrics } = await loadModel(saveModel(model, params, { inputShape: [4], metrics: { accuracy: 0.9 } }));
 * console.log(predict([1, 2, 3, 4, 5, 6, 7, 8]).shape, metrics); // [ 2, 2 ] { accuracy: 0.9 }
 */
export async function loadModel(
  source: Uint8Array | string | URL,
  options: LoadModelOptions = {},
): Promise<LoadedModel> {
  const { layers = layerKinds, initializers = initializerKinds, transforms = transformKinds } = options;
  const bytes = source instanceof Uint8Array ? source : await readSource(source);
  const { tensors, metadata } = readSafetensors(bytes);
  const facts = readFacts(metadata.get(modelKey));
  const model = buildLayer(facts.model, { layers, initializers });
  const { dtype, inputShape, preprocessing, classNames, metrics } = facts;
  const params = restoreTree(model.init(rng(0), { dtype }), part(tensors, false));
  const buffers = restoreTree(model.buffers({ dtype }), part(tensors, true));
  const preprocess = rebuildTransform(preprocessing, transforms);
  const width = sizeOf(inputShape);
  return {
    model,
    inputShape,
    dtype,
    preprocessing,
    classNames,
    metrics,
    params,
    buffers,
    metadata,
    preprocess,
    predict(rows) {
      const prepared = preprocess(rows);
      if (prepared.length === 0 || prepared.length % width !== 0) {
        throw new RangeError(
          `predict: the model takes rows of shape [${inputShape.join(", ")}], ${width} numbers each, but was given ` +
            `${prepared.length}${prepared.length === rows.length ? "" : ` (${rows.length} before preprocessing)`}.`,
        );
      }
      return scope(() => {
        const x = reshape(tensor(prepared, { dtype }), [prepared.length / width, ...inputShape]);
        return noGrad(() => model.apply(params, x, { buffers }));
      });
    },
  };
}

function readFacts(text: string | undefined): ModelFacts {
  if (text === undefined) {
    throw new RangeError(
      `loadModel: the file is no model of gradkit: its metadata have no "${modelKey}". Weights alone are read with ` +
        "readSafetensors and restoreTree, checkpoints with fit's resume.",
    );
  }
  const facts = JSON.parse(text) as Partial<ModelFacts>;
  if ((facts.version as number | undefined) !== 1) {
    throw new RangeError(
      `loadModel: the model is of version ${String(facts.version)}; this version of gradkit reads 1. Update gradkit.`,
    );
  }
  const missing = (
    ["model", "inputShape", "dtype", "preprocessing", "classNames", "metrics"] as const
  ).filter((name) => facts[name] === undefined);
  if (missing.length > 0) {
    throw new RangeError(`loadModel: "${modelKey}" in the file's metadata lacks ${missing.join(", ")}.`);
  }
  return facts as ModelFacts;
}

/** The arrays of the parameters, or of the buffers without their prefix. */
function part(
  tensors: ReadonlyMap<string, StoredArray>,
  ofBuffers: boolean,
): ReadonlyMap<string, StoredArray> {
  return new Map(
    [...tensors].flatMap(([name, array]) =>
      name.startsWith(bufferPrefix) === ofBuffers
        ? [[ofBuffers ? name.slice(bufferPrefix.length) : name, array] as const]
        : [],
    ),
  );
}

import { sizeOf } from "@gradkit/tensor";
import { loadModel, type LoadedModel } from "@gradkit/training";

/**
 * The network of a file, if it reads images of 784 pixels as ten classes.
 *
 * @throws RangeError when it reads something else.
 * @throws Error when the file is no model of gradkit.
 */
export async function openNetwork(file: Uint8Array): Promise<LoadedModel> {
  const loaded = await loadModel(file);
  const { inputShape, classNames, model } = loaded;
  const [outputs] = model.outputShape(inputShape);
  if (sizeOf(inputShape) !== 784 || outputs !== 10) {
    throw new RangeError(
      `This page shows networks of 784 pixels and 10 classes, but the file has inputs of ${inputShape.join(" × ")} and ` +
        `${classNames.length === 0 ? String(outputs) : classNames.length} classes.`,
    );
  }
  return loaded;
}

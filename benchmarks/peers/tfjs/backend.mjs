// The whole library, because only it registers the gradients in a form that Node imports.
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-wasm";

/** Which of the two backends computes: TFJS_BACKEND is `cpu` or `wasm`. */
export async function start() {
  const name = process.env.TFJS_BACKEND ?? "wasm";
  await tf.setBackend(name);
  await tf.ready();
  if (tf.getBackend() !== name) {
    throw new Error(`tfjs started its ${tf.getBackend()} backend instead of ${name}`);
  }
  return { library: tf.version_core, backend: name };
}

export { tf };

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** MNIST from the folder in GRADKIT_DATA: images as numbers from 0 to 1 in rows of 784, labels as integers. */
export function mnist() {
  const folder = join(process.env.GRADKIT_DATA ?? ".", "mnist");
  return {
    train: { x: images(folder, "train-images-idx3-ubyte"), y: labels(folder, "train-labels-idx1-ubyte") },
    test: { x: images(folder, "t10k-images-idx3-ubyte"), y: labels(folder, "t10k-labels-idx1-ubyte") },
  };
}

function images(folder, name) {
  return Float32Array.from(content(folder, name).subarray(16), (byte) => byte / 255);
}

function labels(folder, name) {
  return Int32Array.from(content(folder, name).subarray(8));
}

function content(folder, name) {
  const packed = join(folder, `${name}.gz`);
  return existsSync(packed) ? gunzipSync(readFileSync(packed)) : readFileSync(join(folder, name));
}

import { uniform } from "./random.mjs";

/** The fixed batch of each workload: features `x`, and targets `y` (classes, or 0 and 1 as numbers). */
export const batchOf = { images, spiral, xor };

function images(random, { batch }) {
  const x = uniform(random, batch * 784, 0, 1);
  const y = Int32Array.from({ length: batch }, () => Math.floor(random() * 10));
  return { x: { data: x, shape: [batch, 784] }, y: { data: y, shape: [batch] } };
}

/** Three arms of points in the plane. */
function spiral(random, { batch }) {
  const x = new Float32Array(batch * 2);
  const y = new Int32Array(batch);
  const perClass = batch / 3;
  for (let i = 0; i < batch; i++) {
    y[i] = Math.floor(i / perClass);
    const radius = (i % perClass) / (perClass - 1);
    const angle = 4 * (y[i] + radius) + 0.4 * (random() - 0.5);
    x[2 * i] = radius * Math.sin(2.5 * angle);
    x[2 * i + 1] = radius * Math.cos(2.5 * angle);
  }
  return { x: { data: x, shape: [batch, 2] }, y: { data: y, shape: [batch] } };
}

/** The corners of the unit square with noise; the target says whether they differ. */
function xor(random, { batch }) {
  const x = new Float32Array(batch * 2);
  const y = new Float32Array(batch);
  for (let i = 0; i < batch; i++) {
    const [a, b] = [i & 1, (i >> 1) & 1];
    x[2 * i] = a + 0.2 * (random() - 0.5);
    x[2 * i + 1] = b + 0.2 * (random() - 0.5);
    y[i] = a ^ b;
  }
  return { x: { data: x, shape: [batch, 2] }, y: { data: y, shape: [batch, 1] } };
}

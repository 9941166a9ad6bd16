// Prints the time of kernels other than square matrix products at the sizes of small networks, in microseconds.
// Run after `pnpm build`: node bench/kernels.mjs [part of a name]
import { performance } from "node:perf_hooks";
import { wasmBackend } from "../dist/index.js";

const part = process.argv[2] ?? "";
const backend = wasmBackend();
const { memory } = backend;
const bytes = { float32: 4, float64: 8, int32: 4 };

/** A view of `shape`, contiguous unless strides are given, filled by `next(i)`. */
function view(shape, { dtype = "float32", strides, next = (i) => ((i * 7919) % 1000) / 1000 - 0.5 } = {}) {
  const size = shape.reduce((product, length) => product * length, 1);
  const block = memory.allocate(size * bytes[dtype]);
  memory.array(block, dtype).forEach((_, i, array) => (array[i] = next(i)));
  const contiguous = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, n) => product * n, 1));
  return { block, dtype, shape, strides: strides ?? contiguous, offset: 0 };
}

/** The best of many runs, in microseconds. */
function best(run) {
  const start = performance.now();
  while (performance.now() - start < 60) {
    run();
  }
  let shortest = Infinity;
  for (let round = 0; round < 20; round++) {
    const before = performance.now();
    let runs = 0;
    do {
      run();
      runs++;
    } while (performance.now() - before < 3);
    shortest = Math.min(shortest, (performance.now() - before) / runs);
  }
  return shortest * 1000;
}

function report(label, prepare) {
  if (!label.includes(part)) {
    return;
  }
  try {
    const { run, products } = prepare();
    const time = best(run);
    const speed = products === undefined ? "" : `${(products / time / 500).toFixed(1).padStart(8)} GFLOP/s`;
    console.log(`${label.padEnd(44)}${time.toFixed(2).padStart(10)} us${speed}`);
  } catch (error) {
    console.log(`${label.padEnd(44)}${error.message.padStart(13)}`);
  }
}

/** A kernel that only has a name, and fails where the engine has none of this name. */
const named = (name) => ({
  name,
  reference: () => {
    throw new Error("no kernel");
  },
});

const windows = (size, stride, padding, places) => ({
  size: [size, size],
  stride: [stride, stride],
  dilation: [1, 1],
  padding: [padding, padding],
  places: [places, places],
});

for (const dtype of ["float32", "float64"]) {
  for (const [rows, classes] of [
    [300, 3],
    [64, 10],
    [64, 1000],
  ]) {
    report(`crossEntropy ${rows} x ${classes} ${dtype}`, () => {
      const [logits, probabilities] = [view([rows, classes], { dtype }), view([rows, classes], { dtype })];
      const targets = view([rows], { dtype: "int32", next: (i) => i % classes });
      const losses = view([rows], { dtype });
      const kernel = named("crossEntropy");
      return { run: () => backend.run(kernel, { logits, classes: targets, losses, probabilities }) };
    });
    report(`crossEntropyGradient ${rows} x ${classes} ${dtype}`, () => {
      const [probabilities, gradient] = [view([rows, classes], { dtype }), view([rows, classes], { dtype })];
      const targets = view([rows], { dtype: "int32", next: (i) => i % classes });
      const upstream = view([rows], { dtype, strides: [0] });
      const kernel = named("crossEntropyGradient");
      return { run: () => backend.run(kernel, { probabilities, classes: targets, upstream, gradient }) };
    });
  }
  for (const [shape, window] of [
    [[64, 28, 28, 1], windows(5, 1, 2, 28)],
    [[64, 14, 14, 6], windows(5, 1, 0, 10)],
  ]) {
    for (const name of ["unfold", "fold"]) {
      report(`${name} [${shape.join(", ")}] 5 x 5 ${dtype}`, () => {
        const images = view(shape, { dtype });
        const all = view([shape[0], ...window.places, ...window.size, shape[3]], { dtype });
        const kernel = named(name);
        return { run: () => backend.run(kernel, { images, windows: all, window }) };
      });
    }
  }
  for (const shape of [
    [64, 28, 28, 6],
    [64, 10, 10, 16],
  ]) {
    const [places, channels] = [shape[1] / 2, shape[3]];
    const outShape = [64, places, places, channels];
    report(`largestInWindow [${shape.join(", ")}] 2 x 2 ${dtype}`, () => {
      const [images, positions] = [view(shape, { dtype }), view(outShape, { dtype: "int32" })];
      const kernel = named("largestInWindow");
      return { run: () => backend.run(kernel, { images, positions, window: windows(2, 2, 0, places) }) };
    });
    for (const name of ["takeFlat", "scatterFlat"]) {
      report(`${name} [${shape.join(", ")}] ${dtype}`, () => {
        const [large, small] = [view(shape, { dtype }), view(outShape, { dtype })];
        const positions = view(outShape, { dtype: "int32", next: (i) => 4 * i });
        const [source, output] = name === "takeFlat" ? [large, small] : [small, large];
        const kernel = named(name);
        return { run: () => backend.run(kernel, { source, positions, output }) };
      });
    }
  }
  for (const shape of [
    [300, 3],
    [64, 10],
    [64, 1000],
  ]) {
    report(`argmax ${shape.join(" x ")} ${dtype}`, () => {
      const [x, out] = [view(shape, { dtype }), view([shape[0]], { dtype: "int32" })];
      const kernel = named("argmax");
      return { run: () => backend.run(kernel, { x, axis: 1, out }) };
    });
  }
  for (const [m, k, n, transposed] of [
    [64, 84, 10],
    [64, 300, 10],
    [300, 64, 3],
    [50176, 25, 6],
    [6400, 150, 16],
    [25, 50176, 6, true],
    [150, 6400, 16, true],
    [6400, 16, 150],
    [300, 64, 10, true],
  ]) {
    report(`matmul ${m} x ${k} x ${n}${transposed ? ", left transposed" : ""} ${dtype}`, () => {
      const a = view([m, k], { dtype, strides: transposed ? [1, m] : [k, 1] });
      const [b, out] = [view([k, n], { dtype }), view([m, n], { dtype })];
      return { run: () => backend.matmul(a, b, out), products: m * k * n };
    });
  }
  const add = { name: "add", apply: (a, b) => a + b };
  const sum = { name: "sum", initial: 0, step: (total, x) => total + x };
  for (const shape of [
    [50176, 6],
    [6400, 16],
    [64, 300],
    [300, 3],
    [64, 10],
  ]) {
    report(`add a row to ${shape.join(" x ")} ${dtype}`, () => {
      const [a, out] = [view(shape, { dtype }), view(shape, { dtype })];
      const b = { ...view([shape[1]], { dtype }), shape, strides: [0, 1] };
      return { run: () => backend.binary(add, a, b, out) };
    });
    report(`sum the columns of ${shape.join(" x ")} ${dtype}`, () => {
      const [x, out] = [view(shape, { dtype }), view([1, shape[1]], { dtype })];
      return { run: () => backend.reduce(sum, x, out) };
    });
    report(`sum all of ${shape.join(" x ")} ${dtype}`, () => {
      const [x, out] = [view(shape, { dtype }), view([1, 1], { dtype })];
      return { run: () => backend.reduce(sum, x, out) };
    });
  }
}

// Prints the speed of matrix products. Run after `pnpm build`: node bench/matmul.mjs
import { performance } from "node:perf_hooks";
import { wasmBackend } from "../dist/index.js";

const { memory, matmul } = wasmBackend();
const bytes = { float32: 4, float64: 8 };

/** A matrix of `rows` x `columns`, stored by columns where `transposed`. */
function matrix(rows, columns, dtype, transposed = false) {
  const block = memory.allocate(rows * columns * bytes[dtype]);
  const elements = memory.array(block, dtype);
  for (let i = 0; i < elements.length; i++) {
    elements[i] = ((i * 7919) % 1000) / 1000 - 0.5;
  }
  return { block, dtype, shape: [rows, columns], strides: transposed ? [1, rows] : [columns, 1], offset: 0 };
}

/** The best of many runs, in milliseconds. */
function best(run) {
  const start = performance.now();
  while (performance.now() - start < 200) {
    run();
  }
  let shortest = Infinity;
  for (let round = 0; round < 20; round++) {
    const before = performance.now();
    let runs = 0;
    do {
      run();
      runs++;
    } while (performance.now() - before < 5);
    shortest = Math.min(shortest, (performance.now() - before) / runs);
  }
  return shortest;
}

function report(label, m, n, k, { dtype = "float32", a = false, b = false } = {}) {
  const [left, right, out] = [matrix(m, k, dtype, a), matrix(k, n, dtype, b), matrix(m, n, dtype)];
  const milliseconds = best(() => matmul(left, right, out));
  const speed = (2 * m * n * k) / milliseconds / 1e6;
  console.log(
    `${label.padEnd(34)}${dtype}  ${`${m} x ${k} x ${n}`.padEnd(18)}${speed.toFixed(1).padStart(5)} GFLOP/s` +
      `${(milliseconds * 1000).toFixed(1).padStart(10)} us`,
  );
  for (const { block } of [left, right, out]) {
    memory.release(block);
  }
}

for (const dtype of ["float32", "float64"]) {
  for (const size of [64, 256, 1024]) {
    report(`square`, size, size, size, { dtype });
  }
}
report("MLP layer 1 forward", 64, 300, 784);
report("MLP layer 1 weight gradient", 784, 300, 64, { a: true });
report("MLP layer 1 input gradient", 64, 784, 300, { b: true });
report("MLP layer 2 forward", 64, 10, 300);
report("MLP layer 2 weight gradient", 300, 10, 64, { a: true });
report("MLP layer 2 input gradient", 64, 300, 10, { b: true });
report("MLP, one image", 1, 300, 784);
report("XOR layer 2 forward", 100, 32, 32);
report("XOR layer 3 forward", 100, 1, 32);
report("spiral layer 2 forward", 300, 3, 64);
report("spiral layer 1 weight gradient", 2, 64, 300, { a: true });

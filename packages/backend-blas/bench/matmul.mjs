// Prints what a call costs and the speed of matrix products, in WebAssembly and by BLAS.
// Run after `pnpm build`: node bench/matmul.mjs [threads], GRADKIT_BLAS chooses another library.
import { performance } from "node:perf_hooks";
import { wasmBackend } from "@gradkit/backend-wasm";
import { blasBackend } from "../dist/index.js";

const threads = Number(process.argv[2] ?? 1);
const bytes = { float32: 4, float64: 8 };
const wasm = wasmBackend();
const blas = blasBackend({ threads, threshold: 0 });
console.log(`${blas.blas.version ?? blas.blas.library}, ${threads} threads, Node ${process.versions.node}`);

/** A matrix of `rows` x `columns`, stored by columns where `transposed`. */
function matrix({ memory }, dtype, rows, columns, transposed = false) {
  const block = memory.allocate(rows * columns * bytes[dtype]);
  const elements = memory.array(block, dtype);
  for (let i = 0; i < elements.length; i++) {
    elements[i] = ((i * 7919) % 1000) / 1000 - 0.5;
  }
  return { block, dtype, shape: [rows, columns], strides: transposed ? [1, rows] : [columns, 1], offset: 0 };
}

/** The best of many runs, in microseconds. */
function best(run) {
  let shortest = Infinity;
  for (const until = performance.now() + 700; performance.now() < until;) {
    const before = performance.now();
    let runs = 0;
    do {
      run();
      runs++;
    } while (performance.now() - before < 1);
    shortest = Math.min(shortest, ((performance.now() - before) / runs) * 1000);
  }
  return shortest;
}

function time(engine, dtype, m, n, k, { a = false, b = false }) {
  const [left, right, out] = [
    matrix(engine, dtype, m, k, a),
    matrix(engine, dtype, k, n, b),
    matrix(engine, dtype, m, n),
  ];
  const microseconds = best(() => engine.matmul(left, right, out));
  [left, right, out].forEach(({ block }) => engine.memory.release(block));
  return microseconds;
}

function report(label, m, n, k, { dtype = "float32", ...transposed } = {}) {
  const cells = [wasm, blas].map((engine) => {
    const microseconds = time(engine, dtype, m, n, k, transposed);
    const speed = (2 * m * n * k) / microseconds / 1e3;
    return `${microseconds.toFixed(2).padStart(10)} us${speed.toFixed(1).padStart(7)} GFLOP/s`;
  });
  console.log(`${label.padEnd(30)}${dtype}  ${`${m} x ${k} x ${n}`.padEnd(18)}${cells.join("")}`);
}

console.log(`${"".padEnd(57)}${"WebAssembly".padStart(25)}${"BLAS".padStart(28)}`);
report("what a call costs", 2, 2, 2);
for (const dtype of ["float32", "float64"]) {
  for (const size of [64, 256, 1024]) {
    report("square", size, size, size, { dtype });
  }
}
report("MLP layer 1 forward", 64, 300, 784);
report("MLP layer 1 weight gradient", 784, 300, 64, { a: true });
report("MLP layer 2 forward", 64, 10, 300);
report("MLP layer 2 weight gradient", 300, 10, 64, { a: true });
report("MLP layer 2 input gradient", 64, 300, 10, { b: true });
report("MLP, one image", 1, 300, 784);
report("XOR layer 2 forward", 100, 32, 32);
report("spiral layer 2 forward", 300, 3, 64);

// Measures from which size on a product is faster by BLAS than in WebAssembly: the defaults of `threshold`. It sends
// every product through each, prints them in the order of their multiplications, and what each threshold would lose.
// Vectors are apart: `gemv` reads every number once and gains less, and OpenBLAS wakes its threads from 9216 on.
// Run after `pnpm build`: node bench/threshold.mjs [threads]
import { performance } from "node:perf_hooks";
import { blasBackend } from "../dist/index.js";
import { wasmBackend } from "@gradkit/backend-wasm";

const matrices = [
  ...[2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 32, 48, 64].map((size) => [size, size, size]),
  ...[
    [100, 32, 2],
    [100, 2, 32],
    [32, 32, 2],
    [64, 10, 32],
    [300, 3, 64],
    [4, 300, 4],
    [8, 10, 8],
  ],
  ...[
    [2, 32, 100],
    [2, 16, 16],
    [16, 2, 16],
    [16, 16, 2],
    [300, 64, 2],
    [64, 4, 8],
    [10, 10, 40],
    [40, 10, 10],
  ],
];
const vectors = [
  ...[16, 32, 48, 64, 80, 96, 128, 160, 192, 256, 384, 512].flatMap((size) => [
    [1, size, size],
    [size, 1, size],
  ]),
  ...[
    [100, 1, 32],
    [32, 1, 100],
    [1, 10, 300],
    [1, 300, 10],
    [1, 1000, 16],
    [1, 16, 1000],
    [1, 300, 100],
  ],
];
const candidates = [0, 512, 1024, 2048, 3072, 4096, 6144, 8192, 16384, 32768, 65536, 131072, Infinity];
const threads = Number(process.argv[2] ?? 1);

const bytes = { float32: 4, float64: 8 };

/** A matrix of an engine, stored by columns where `transposed`. */
function matrix({ memory }, dtype, rows, columns, transposed = false) {
  const block = memory.allocate(rows * columns * bytes[dtype]);
  memory.array(block, dtype).forEach((_, i, all) => (all[i] = ((i * 7919) % 1000) / 1000 - 0.5));
  return { block, dtype, shape: [rows, columns], strides: transposed ? [1, rows] : [columns, 1], offset: 0 };
}

/** The best of many runs, in microseconds. */
function best(run) {
  let shortest = Infinity;
  for (const until = performance.now() + 25; performance.now() < until;) {
    const before = performance.now();
    let runs = 0;
    do {
      run();
      runs++;
    } while (performance.now() - before < 0.5);
    shortest = Math.min(shortest, ((performance.now() - before) / runs) * 1000);
  }
  return shortest;
}

const wasm = wasmBackend();
const blas = blasBackend({ threads, threshold: 0 });
console.log(`${blas.blas.version ?? blas.blas.library}, ${threads} threads, Node ${process.versions.node}`);
console.log("m n k, m n k multiplied, microseconds in WebAssembly and by BLAS");

function time(engine, dtype, [m, n, k], transposed) {
  const [a, b] = [matrix(engine, dtype, m, k), matrix(engine, dtype, k, n, transposed)];
  const out = matrix(engine, dtype, m, n);
  const microseconds = best(() => engine.matmul(a, b, out));
  [a, b, out].forEach(({ block }) => engine.memory.release(block));
  return microseconds;
}

function compare(title, dtype, shapes) {
  const rows = shapes.flatMap((shape) =>
    [false, true].map((transposed) => ({
      label: `${shape.join(" ")}${transposed ? " b'" : ""}`,
      size: shape[0] * shape[1] * shape[2],
      wasm: time(wasm, dtype, shape, transposed),
      blas: time(blas, dtype, shape, transposed),
    })),
  );
  rows.sort((a, b) => a.size - b.size);
  for (const row of rows) {
    console.log(
      `${dtype} ${row.label.padEnd(16)}${String(row.size).padStart(7)}${row.wasm.toFixed(2).padStart(9)}` +
        `${row.blas.toFixed(2).padStart(8)}  ${row.blas < row.wasm ? "BLAS" : "WebAssembly"}`,
    );
  }
  // How much longer products take with a threshold than with the faster way for each, on geometric average.
  const loss = (from) => {
    const logarithms = rows.map(({ size, ...by }) =>
      Math.log((size < from ? by.wasm : by.blas) / Math.min(by.wasm, by.blas)),
    );
    return (Math.exp(logarithms.reduce((sum, x) => sum + x, 0) / rows.length) - 1) * 100;
  };
  console.log(
    `${dtype}, ${title}: ${candidates.map((from) => `${from}: ${loss(from).toFixed(1)} %`).join(", ")}`,
  );
}

for (const dtype of ["float32", "float64"]) {
  compare("matrices", dtype, matrices);
  compare("vectors", dtype, vectors);
}

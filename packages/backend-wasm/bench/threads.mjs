import { performance } from "node:perf_hooks";
import { wasmBackend } from "../dist/index.js";
const bytes = { float32: 4, float64: 8 };
const engines = [1, 2].map((threads) => wasmBackend({ threads }));
function matrix({ memory }, rows, columns, dtype = "float32", transposed = false) {
  const block = memory.allocate(rows * columns * bytes[dtype]);
  const e = memory.array(block, dtype);
  for (let i = 0; i < e.length; i++) e[i] = ((i * 7919) % 1000) / 1000 - 0.5;
  return { block, dtype, shape: [rows, columns], strides: transposed ? [1, rows] : [columns, 1], offset: 0 };
}
const time = (run) => { const t = performance.now(); let n = 0; do { run(); n++; } while (performance.now() - t < 3); return (performance.now() - t) / n; };
function compare(label, prepare) {
  const runs = engines.map((e) => prepare(e));
  runs.forEach((run) => { const t = performance.now(); while (performance.now() - t < 150) run(); });
  const best = [Infinity, Infinity];
  for (let r = 0; r < 60; r++) runs.forEach((run, i) => { run(); best[i] = Math.min(best[i], time(run)); });
  console.log(label.padEnd(44), best.map((b) => (b * 1000).toFixed(1).padStart(9) + " us").join(""), (best[0] / best[1]).toFixed(2) + " x");
}
const product = (label, m, n, k, o = {}) => compare(`${label} ${m} x ${k} x ${n}`, (engine) => {
  const [a, b, c] = [matrix(engine, m, k, o.dtype, o.a), matrix(engine, k, n, o.dtype, o.b), matrix(engine, m, n, o.dtype)];
  return () => engine.matmul(a, b, c);
});
for (const s of [32, 48, 64, 96, 128, 256, 512, 1024]) product("square", s, s, s);
product("forward", 64, 300, 784);
product("weight gradient", 784, 300, 64, { a: true });
product("input gradient", 64, 784, 300, { b: true });
product("forward 2", 64, 10, 300);
product("weight gradient 2", 300, 10, 64, {a: true});
product("one image", 1, 300, 784);
product("xor", 100, 32, 32);
product("d", 256, 256, 256, { dtype: "float64" });

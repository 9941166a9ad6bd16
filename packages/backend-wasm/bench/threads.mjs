// Compares some threads with one, in turns. Run after `pnpm build`: node bench/threads.mjs [threads] [word in the label].
// Work below the thresholds in src/threads/split-*.ts stays on one thread and shows about 1.00 x: to find a threshold
// set it to 1 first, and take the size from which on two threads gain half as much again as one. On a busy machine the
// other processor is not to be had: repeat.
import { performance } from "node:perf_hooks";
import { wasmBackend } from "../dist/index.js";

const threads = Number(process.argv[2] ?? 2);
const wanted = process.argv[3] ?? "";
const engines = [wasmBackend({ threads: 1 }), wasmBackend({ threads })];
const bytes = { float32: 4, float64: 8 };

/** A matrix of small numbers above 0, stored by columns where `transposed`. */
function matrix({ memory }, rows, columns, dtype = "float32", transposed = false) {
  const block = memory.allocate(rows * columns * bytes[dtype]);
  const elements = memory.array(block, dtype);
  for (let i = 0; i < elements.length; i++) {
    elements[i] = ((i * 7919) % 1000) / 1000 + 0.001;
  }
  return { block, dtype, shape: [rows, columns], strides: transposed ? [1, rows] : [columns, 1], offset: 0 };
}

/** The mean of as many runs as fit in some milliseconds, each after a pause as the JavaScript of a step would make. */
function time(run, pause) {
  let sum = 0;
  let count = 0;
  while (sum < 4 || count < 3) {
    for (const end = performance.now() + pause; performance.now() < end;);
    const start = performance.now();
    run();
    sum += performance.now() - start;
    count++;
  }
  return sum / count;
}

/** Prints the best of many rounds of each engine. */
function compare(label, prepare, pause = 0.02) {
  if (!label.includes(wanted)) {
    return;
  }
  const blocks = engines.map(() => []);
  const runs = engines.map((engine, i) =>
    prepare(engine, (...shape) => {
      const view = matrix(engine, ...shape);
      blocks[i].push(view.block);
      return view;
    }),
  );
  for (const run of runs) {
    for (const end = performance.now() + 100; performance.now() < end; run());
  }
  const best = runs.map(() => Infinity);
  for (let round = 0; round < 40; round++) {
    runs.forEach((run, i) => {
      run();
      best[i] = Math.min(best[i], time(run, pause));
    });
  }
  engines.forEach(({ memory }, i) => blocks[i].forEach((block) => memory.release(block)));
  const [one, many] = best.map((milliseconds) => `${(milliseconds * 1000).toFixed(1).padStart(9)} us`);
  console.log(`${label.padEnd(44)}${one}${many}${(best[0] / best[1]).toFixed(2).padStart(7)} x`);
}

function product(label, m, n, k, { dtype, a, b, pause } = {}) {
  compare(
    `${label}, ${m} x ${k} x ${n}`,
    (engine, create) => {
      const [left, right, out] = [create(m, k, dtype, a), create(k, n, dtype, b), create(m, n, dtype)];
      return () => engine.matmul(left, right, out);
    },
    pause,
  );
}

for (const size of [40, 48, 56, 64, 80, 96, 128, 256, 512, 1024]) {
  product("product", size, size, size);
}
product("product of float64", 48, 48, 48, { dtype: "float64" });
product("product of float64", 256, 256, 256, { dtype: "float64" });
product("MLP forward", 64, 300, 784);
product("MLP weight gradient", 784, 300, 64, { a: true });
product("MLP input gradient", 64, 784, 300, { b: true });
product("MLP layer 2 forward", 64, 10, 300);
product("MLP layer 2 weight gradient", 300, 10, 64, { a: true });
product("MLP layer 2 input gradient", 64, 300, 10, { b: true });
product("MLP one image", 1, 300, 784);
product("MLP forward after a long pause", 64, 300, 784, { pause: 1 });

for (const n of [4096, 8192, 16_384, 32_768, 65_536, 131_072, 1_000_000]) {
  compare(`exp of ${n}`, ({ unary }, create) => {
    const [x, y] = [create(1, n), create(1, n)];
    return () => unary({ name: "exp", apply: Math.exp }, x, y);
  });
  compare(`sum of two times ${n}`, ({ binary }, create) => {
    const [x, y, z] = [create(1, n), create(1, n), create(1, n)];
    return () => binary({ name: "add", apply: (a, b) => a + b }, x, y, z);
  });
  compare(`relu of ${n}`, ({ unary }, create) => {
    const [x, y] = [create(1, n), create(1, n)];
    return () => unary({ name: "relu", apply: (a) => Math.max(a, 0) }, x, y);
  });
  compare(`columns of 64 rows, ${n} in all`, ({ reduce }, create) => {
    const [x, y] = [create(64, n / 64), create(1, n / 64)];
    return () => reduce({ name: "sum", initial: 0, step: (a, b) => a + b }, x, y);
  });
  compare(`rows of 64, ${n} in all`, ({ reduce }, create) => {
    const [x, y] = [create(n / 64, 64), create(n / 64, 1)];
    return () => reduce({ name: "sum", initial: 0, step: (a, b) => a + b }, x, y);
  });
  compare(`softmax of rows of 64, ${n} in all`, ({ run }, create) => {
    const [x, out] = [create(n / 64, 64), create(n / 64, 64)];
    return () => run({ name: "softmax" }, { x, out });
  });
}
for (const n of [8192, 16_384, 32_768, 65_536, 235_000]) {
  compare(`Adam on ${n} parameters`, ({ run }, create) => {
    const [param, grad, firstMoment, secondMoment] = [1, 2, 3, 4].map(() => create(1, n));
    const settings = {
      learningRate: 0,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      correction1: 0.1,
      correction2: 0.1,
    };
    return () => run({ name: "adam" }, { param, grad, firstMoment, secondMoment, ...settings });
  });
  compare(`SGD on ${n} parameters`, ({ run }, create) => {
    const [param, grad] = [create(1, n), create(1, n)];
    const settings = { learningRate: 0, momentum: 0, dampening: 0, nesterov: false, weightDecay: 0 };
    return () => run({ name: "sgd" }, { param, grad, ...settings });
  });
}

// Measures the largest error of the transcendental kernels, in units in the last place of float32, against float64.
// Run after `pnpm build`: node bench/accuracy.mjs [stride] [function]. With stride 1 it looks at all 2^32 numbers
// (two minutes for each function).
import { wasmBackend } from "../dist/index.js";

const stride = Number(process.argv[2] ?? 61);
const count = 65536;
const functions = {
  exp: Math.exp,
  log: Math.log,
  tanh: Math.tanh,
  sigmoid: (x) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x))),
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  rsqrt: (x) => 1 / Math.sqrt(x),
  expm1: Math.expm1,
  log1p: Math.log1p,
  sin: Math.sin,
  cos: Math.cos,
};

/** The distance between neighbouring float32 around a number. */
function ulpOf(x) {
  const magnitude = Math.abs(x);
  if (magnitude < 2 ** -126) {
    return 2 ** -149;
  }
  const exponent = Math.floor(Math.log2(magnitude));
  return 2 ** ((magnitude < 2 ** exponent ? exponent - 1 : exponent) - 23);
}

const backend = wasmBackend();
const { memory } = backend;
const [x, y] = [0, 1].map(() => {
  const block = memory.allocate(count * 4);
  return { block, dtype: "float32", shape: [count], strides: [1], offset: 0 };
});
const inputs = memory.array(x.block, "float32");
const bits = memory.array(x.block, "int32");
const outputs = memory.array(y.block, "float32");

const wanted = process.argv[3];
for (const [name, apply] of Object.entries(functions)) {
  if (wanted !== undefined && name !== wanted) {
    continue;
  }
  let worst = { ulp: 0, at: 0 };
  for (let base = 0; base < 2 ** 32; base += count * stride) {
    for (let i = 0; i < count; i++) {
      bits[i] = base + i * stride;
    }
    backend.unary({ name, apply }, x, y);
    for (let i = 0; i < count; i++) {
      const exact = apply(inputs[i]);
      const actual = outputs[i];
      if (Object.is(actual, Math.fround(exact)) || (actual !== actual && exact !== exact)) {
        continue;
      }
      const ulp = Math.abs(actual - Math.min(exact, 2 ** 128)) / ulpOf(Math.min(exact, 2 ** 127));
      if (!(ulp <= worst.ulp)) {
        worst = { ulp, at: inputs[i] };
      }
    }
  }
  console.log(`${name}: ${worst.ulp.toFixed(3)} ulp at ${worst.at}`);
}

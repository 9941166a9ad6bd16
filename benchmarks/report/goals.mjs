// What gradkit sets out to reach, as times of ours divided by times of theirs: smaller is better.

const wasm = ["gradkit-wasm-1"];
const threads = ["gradkit-wasm-2"];
const blas = ["gradkit-blas-1", "gradkit-blas-2"];
const javascript = ["tfjs-cpu", "tfjs-wasm", "jax-js"];
const pytorch = ["pytorch-1", "pytorch-2"];

/** The columns of the table of ratios: the best of ours against the best of theirs. */
export const comparisons = [
  { title: "wasm vs best JS", ours: wasm, theirs: javascript },
  { title: "wasm vs PyTorch best", ours: wasm, theirs: pytorch },
  { title: "wasm, 2 threads, vs PyTorch best", ours: threads, theirs: pytorch },
  { title: "BLAS vs PyTorch best", ours: blas, theirs: pytorch },
];

/** The goal of each workload in each column; none in the second. */
export const goals = {
  "mlp-sgd": [0.4, undefined, 1.0, 0.6],
  "mlp-adam": [0.35, undefined, 0.75, 0.5],
  "mlp-2048": [0.4, undefined, 1.4, 0.6],
  lenet: [0.02, undefined, 1.0, 0.65],
  spiral: [0.15, undefined, 0.35, 0.35],
  xor: [0.18, undefined, 0.4, 0.35],
  inference: [0.5, undefined, 1.3, 1.3],
};

/** Goals of other forms, each for one pair of entries. */
export const pairs = [
  {
    title: "sgemm 1024: wasm vs OpenBLAS (NumPy), one thread each",
    ours: ["sgemm-1024", "gradkit-wasm-1"],
    theirs: ["sgemm-1024", "numpy-1"],
    goal: 1 / 0.28,
  },
  {
    title: "sgemm 1024: wasm, two threads vs one",
    ours: ["sgemm-1024", "gradkit-wasm-2"],
    theirs: ["sgemm-1024", "gradkit-wasm-1"],
    goal: 1 / 1.8,
  },
  {
    title: "sgemm 1024: BLAS vs OpenBLAS (NumPy), one thread each",
    ours: ["sgemm-1024", "gradkit-blas-1"],
    theirs: ["sgemm-1024", "numpy-1"],
    goal: 1 / 0.95,
  },
  {
    title: "sgemm 1024: BLAS vs OpenBLAS (NumPy), two threads each",
    ours: ["sgemm-1024", "gradkit-blas-2"],
    theirs: ["sgemm-1024", "numpy-2"],
    goal: 1 / 0.95,
  },
  {
    title: "Adam in plain tensor operations vs built in, wasm",
    ours: ["adam-user", "gradkit-wasm-1"],
    theirs: ["adam-builtin", "gradkit-wasm-1"],
    goal: 1.5,
  },
];

import { newNode, python } from "./runtimes.mjs";

/** All JavaScript runs in the same Node: the newest that is here, which jax-js needs, and why there is none that is new enough. */
const { program: node = process.execPath, absent } = newNode();

/** Engines of gradkit as data: those that the checkout does not offer say so when they are asked. */
const engines = [
  { name: "gradkit-wasm-1", title: "gradkit wasm", backend: "wasm", threads: 1 },
  { name: "gradkit-wasm-2", title: "gradkit wasm, 2 threads", backend: "wasm", threads: 2 },
  { name: "gradkit-128-1", title: "gradkit wasm, 128 bits", backend: "wasm", threads: 1, bits: 128 },
  {
    name: "gradkit-128-2",
    title: "gradkit wasm, 128 bits, 2 threads",
    backend: "wasm",
    threads: 2,
    bits: 128,
  },
  { name: "gradkit-blas-1", title: "gradkit BLAS", backend: "blas", threads: 1 },
  { name: "gradkit-blas-2", title: "gradkit BLAS, 2 threads", backend: "blas", threads: 2 },
];

/**
 * Everybody who takes part: `{ name, title, kind, command, env, settle }`, or `absent` with a reason in place of the
 * command. `settle` is how many milliseconds its idle threads go on spinning after an answer.
 */
export function allPeers() {
  return [...engines.map(gradkit), ...javascript(), ...libraries("numpy"), ...libraries("pytorch")];
}

function gradkit({ name, title, backend, threads, bits = 256 }) {
  return {
    name,
    title,
    kind: "gradkit",
    command: [node, "peers/gradkit/main.mjs"],
    env: {
      GRADKIT_BACKEND: backend,
      GRADKIT_THREADS: String(threads),
      GRADKIT_VECTOR_BITS: String(bits),
      ...threadsOf(threads),
    },
    settle: settleOf(threads),
  };
}

function javascript() {
  const tfjs = (backend) => ({
    name: `tfjs-${backend}`,
    title: `tfjs ${backend}`,
    kind: "javascript",
    command: [node, "peers/tfjs/main.mjs"],
    env: { TFJS_BACKEND: backend },
    settle: 0,
  });
  const command = [node, "peers/jax-js/main.mjs"];
  return [
    tfjs("cpu"),
    tfjs("wasm"),
    { name: "jax-js", title: "jax-js wasm", kind: "javascript", command, env: {}, settle: 0, absent },
  ];
}

/** NumPy and PyTorch with one thread and with two. */
function libraries(kind) {
  const torch = kind === "pytorch";
  const { program, absent } = torch
    ? python("torch", "python3-torch python3-numpy libopenblas0")
    : python("numpy", "python3-numpy libopenblas0");
  return [1, 2].map((threads) => ({
    name: `${kind}-${threads}`,
    title: `${torch ? "PyTorch" : "NumPy"}${threads === 1 ? "" : `, ${threads} threads`}`,
    kind,
    command: [program, `peers/python/${torch ? "torch" : "numpy"}_main.py`],
    env: { ...threadsOf(threads), PYTHONDONTWRITEBYTECODE: "1" },
    settle: settleOf(threads),
    absent,
  }));
}

const threadsOf = (count) => ({ OMP_NUM_THREADS: String(count), OPENBLAS_NUM_THREADS: String(count) });

const settleOf = (threads) => (threads === 1 ? 0 : 150);

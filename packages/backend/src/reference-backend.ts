import { arrayMemory } from "./array-memory.ts";
import type { Backend } from "./backend.ts";
import type { Memory } from "./memory.ts";
import { referenceBinary } from "./reference/binary.ts";
import { referenceCopy } from "./reference/copy.ts";
import { referenceFill } from "./reference/fill.ts";
import { referenceMatmul } from "./reference/matmul.ts";
import { referenceReduce } from "./reference/reduce.ts";
import { referenceSelect } from "./reference/select.ts";
import { referenceUnary } from "./reference/unary.ts";

/**
 * The engine in plain TypeScript: the definition of every kernel, the oracle in tests, and the fallback where
 * nothing faster is to be had. It works on any memory whose bytes JavaScript can see.
 *
 * @example
 * import { referenceBackend } from "@gradkit/backend";
 * const backend = referenceBackend();
 * const block = backend.memory.allocate(8);
 * const x = { block, dtype: "float32", shape: [2], strides: [1], offset: 0 } as const;
 * backend.fill(x, 2);
 * backend.unary({ name: "square", apply: (v) => v * v }, x, x);
 * console.log(backend.memory.array(block, "float32")); // Float32Array(2) [ 4, 4 ]
 */
export function referenceBackend(memory: Memory = arrayMemory()): Backend {
  return {
    name: "reference",
    memory,
    fill: referenceFill,
    copy: referenceCopy,
    unary: referenceUnary,
    binary: referenceBinary,
    select: referenceSelect,
    reduce: referenceReduce,
    matmul: referenceMatmul,
    run: (kernel, args) => kernel.reference(args),
  };
}

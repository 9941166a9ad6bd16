import { currentBackend } from "../engine.ts";
import { allocate } from "../memory/allocate.ts";
import { escaping } from "../memory/escaping.ts";
import { isTensor, type Tensor } from "../tensor.ts";
import type { Tape } from "./tape.ts";

/**
 * The result of a repeated function, with copies in place of tensors whose memory the next call uses again. The copies
 * belong to the innermost scope.
 */
export function copyOut<R>(result: R, tape: Tape): R {
  return (escaping(result).some((x) => tape.owns(x)) ? replaced(result, tape) : result) as R;
}

function replaced(value: unknown, tape: Tape): unknown {
  if (isTensor(value)) {
    return tape.owns(value) ? copy(value, tape) : value;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => replaced(item, tape));
  }
  if (typeof value !== "object" || value === null || escaping(value).length === 0) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [name, replaced(item, tape)]),
  );
}

function copy(x: Tensor, tape: Tape): Tensor {
  tape.beforeRead(x.block);
  const y = allocate(x.shape, x.dtype);
  currentBackend().copy(x, y);
  return y;
}

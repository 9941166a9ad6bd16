import { readSafetensors } from "@gradkit/formats";
import { CheckpointError } from "./checkpoint-error.ts";
import { factsKey, type Checkpoint, type CheckpointFacts } from "./checkpoint.ts";
import { fromPlain, type Plain } from "./plain.ts";

/**
 * Reads a checkpoint, which is a safetensors file: parameters, buffers, the optimizer's state and the best weights by name,
 * and all else under "gradkit.checkpoint" among its metadata.
 *
 * @param what What is read, for messages.
 * @throws CheckpointError when it is broken, or no checkpoint of a version that is known.
 * @example
 * import { CheckpointError, readCheckpoint } from "@gradkit/training";
 * try {
 *   readCheckpoint(new Uint8Array(3), "run/last.safetensors");
 * } catch (error) {
 *   console.log(error instanceof CheckpointError); // true
 * }
 */
export function readCheckpoint(bytes: Uint8Array, what = "the checkpoint"): Checkpoint {
  let file;
  try {
    file = readSafetensors(bytes);
  } catch (cause) {
    throw new CheckpointError(
      `${what} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      [],
      {
        cause,
      },
    );
  }
  const text = file.metadata.get(factsKey);
  if (text === undefined) {
    throw new CheckpointError(
      `${what} is no checkpoint: its metadata have no "${factsKey}". Weights alone are read with restoreTree.`,
    );
  }
  let facts: unknown;
  try {
    facts = fromPlain(JSON.parse(text) as Plain);
  } catch (cause) {
    throw new CheckpointError(`${what} is broken: "${factsKey}" in its metadata is no JSON.`, [], { cause });
  }
  if (!isFacts(facts)) {
    const version =
      typeof facts === "object" && facts !== null && "version" in facts ? facts.version : undefined;
    throw new CheckpointError(
      version === 1 || version === undefined
        ? `${what} is broken: "${factsKey}" in its metadata lacks what a checkpoint has.`
        : `${what} is of version ${JSON.stringify(version)}; this version of gradkit reads 1. Update gradkit.`,
    );
  }
  return { facts, tensors: file.tensors };
}

const needed = [
  "config",
  "step",
  "position",
  "optimizer",
  "layerRng",
  "tally",
  "history",
  "best",
  "alsoSaved",
];

function isFacts(value: unknown): value is CheckpointFacts {
  return (
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    value.version === 1 &&
    needed.every((key) => key in value)
  );
}

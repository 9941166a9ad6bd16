import { writeSafetensors } from "@gradkit/formats";
import type { Tensor, Tree } from "@gradkit/tensor";
import type { Metrics } from "../loop/tally.ts";
import { factsKey, type CheckpointFacts } from "./checkpoint.ts";
import { toPlain } from "./plain.ts";
import { separate } from "./separate.ts";
import type { Session } from "./session.ts";

/** A run between two steps as the bytes of a file. */
export function writeCheckpoint<P extends Tree, M extends Metrics>(session: Session<P, M>): Uint8Array {
  const { made, best, config, history, seconds, alsoSave } = session;
  const tensors = new Map<string, Tensor>();
  separate(made.params, "params", tensors);
  separate(made.buffers, "buffers", tensors);
  const optimizer = separate(made.state, "optimizer", tensors);
  if (best.trees !== undefined) {
    separate(best.trees, "best", tensors);
  }
  const facts: CheckpointFacts<M> = {
    version: 1,
    config,
    step: made.position.step,
    position: made.source.position,
    optimizer,
    layerRng: made.layerRng.state,
    tally: made.tally.state,
    history,
    best: best.record === undefined ? null : { record: best.record, waited: best.waited },
    seconds,
    alsoSaved: Object.fromEntries(Object.entries(alsoSave).map(([name, value]) => [name, stateOf(value)])),
  };
  return writeSafetensors(Object.fromEntries(tensors), {
    metadata: {
      format: "gradkit checkpoint",
      [factsKey]: JSON.stringify({ ...(toPlain(facts) as object), optimizer }),
    },
  });
}

/** What is saved of something: its `state`, which generators have, or all its fields. */
function stateOf(value: object): unknown {
  return "state" in value ? value.state : value;
}

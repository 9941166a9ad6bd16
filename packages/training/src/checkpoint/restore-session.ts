import type { Tree } from "@gradkit/tensor";
import type { EpochRecord } from "../fit/training-event.ts";
import type { Metrics } from "../loop/tally.ts";
import { CheckpointError } from "./checkpoint-error.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { restoreData } from "./restore-data.ts";
import { compareTree, restoreTensors } from "./restore-tensors.ts";
import { compareConfig } from "./run-config.ts";
import type { Session } from "./session.ts";

type Generators = Session<Tree, Metrics>["made"]["layerRng"];

/**
 * Makes a fresh run the one that a checkpoint was written of, between the same two steps.
 *
 * @throws CheckpointError when settings, names or shapes differ; the message lists all of them.
 */
export function restoreSession<P extends Tree, M extends Metrics>(
  session: Session<P, M>,
  { facts, tensors }: Checkpoint,
  what: string,
): void {
  const { made, best, alsoSave, history } = session;
  const differences = compareConfig(facts.config, session.config);
  const problems = [
    ...compareTree(made.params, "params", tensors),
    ...compareTree(made.buffers, "buffers", tensors),
    ...Object.keys(alsoSave).flatMap((name) =>
      name in facts.alsoSaved ? [] : [`alsoSave.${name} is missing from the checkpoint`],
    ),
  ];
  if (differences.length > 0 || problems.length > 0) {
    throw new CheckpointError(
      `${what} is of another run, which this one cannot go on with. Only the number of epochs, stopping and saving may change; ` +
        `to start anew from its weights, give them as params.`,
      [...differences, ...problems],
    );
  }
  restoreTensors(made.params, "params", tensors);
  restoreTensors(made.buffers, "buffers", tensors);
  const odd = restoreData(made.state, facts.optimizer, "optimizer", tensors);
  if (odd.length > 0) {
    throw new CheckpointError(`${what} holds the state of another optimizer.`, odd);
  }
  made.layerRng.state = facts.layerRng as Generators["state"];
  made.tally.state = facts.tally;
  made.source.restore(facts.position);
  made.goTo(facts.step);
  history.push(...(facts.history as EpochRecord<M>[]));
  session.seconds = facts.seconds;
  if (facts.best !== null) {
    const trees = best.restore(facts.best.record as EpochRecord<M>, facts.best.waited);
    restoreTensors(trees.params, "best.params", tensors);
    restoreTensors(trees.buffers, "best.buffers", tensors);
  }
  for (const [name, value] of Object.entries(alsoSave)) {
    const saved = facts.alsoSaved[name];
    Object.assign(value, "state" in value ? { state: saved } : (saved as object));
  }
}

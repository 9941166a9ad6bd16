import type { Batch } from "@gradkit/datasets";
import { noGrad, observeNamed, scope, type Tree } from "@gradkit/tensor";
import type { TrainingWarning } from "../fit/training-event.ts";
import type { Metrics } from "../loop/tally.ts";
import type { Trainer } from "../loop/trainer.ts";
import type { TrainingLoss } from "../loop/training-loss.ts";
import type { LayerOutput } from "./guard.ts";
import { guards } from "./guards.ts";

/** The numbers of updates after which a batch is looked at: what starts badly, and what the first updates break. */
const looks: ReadonlySet<number> = new Set([0, 10, 100]);

/**
 * Watches the beginning of training: gives what looks wrong with the batch that comes next, each kind of mistake once.
 *
 * It changes nothing, draws nothing, and costs three predictions in a whole run.
 */
export function watchTraining<P extends Tree, M extends Metrics>(
  made: Trainer<P, M>,
  loss: TrainingLoss,
): (batch: Batch) => readonly TrainingWarning[] {
  const told = new Set<string>();
  return (batch) => {
    const { step } = made.position;
    if (!looks.has(step)) {
      return [];
    }
    const warnings = scope(() => noGrad(() => look(made, batch, loss))).filter(({ code }) => !told.has(code));
    for (const { code } of warnings) {
      told.add(code);
    }
    return warnings;
  };
}

function look<P extends Tree, M extends Metrics>(
  { model, params, buffers, position: { step } }: Trainer<P, M>,
  { x, y }: Batch,
  loss: TrainingLoss,
): readonly TrainingWarning[] {
  const outputs: LayerOutput[] = [];
  const predictions = observeNamed(
    () => model.apply(params, x, { buffers }),
    (place, output) => outputs.push({ place, kind: /\((\w+)\)$/.exec(place)?.[1] ?? "", output }),
  );
  const scene = { params, x, y, predictions, loss, outputs, step };
  return guards.flatMap((guard) => guard(scene));
}

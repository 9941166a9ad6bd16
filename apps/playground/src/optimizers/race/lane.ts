import { noGrad, type Tensor } from "@gradkit/tensor";
import { DivergenceError } from "@gradkit/training";
import { makeLoss } from "../../worker/make/make-loss.ts";
import { makeModel } from "../../worker/make/make-model.ts";
import { makeTrainer } from "../../worker/make/make-trainer.ts";
import type { PlaneData } from "../../worker/make/make-data.ts";
import { measurePoints } from "../../worker/view/measure-points.ts";
import { measureSurface } from "../../worker/view/measure-surface.ts";
import type { Racer } from "../racer.ts";
import { runOf, type RaceConfig } from "./race-config.ts";
import { updatesPerLoss, type LaneNews, type LaneStatus } from "./race-protocol.ts";

/** One racer on its way. */
export interface Lane {
  readonly status: LaneStatus;
  /** Makes one update, and measures how far it has come. */
  step(): void;
  news(): LaneNews;
  dispose(): void;
}

/** Puts a racer on its lane. */
export function makeLane(config: RaceConfig, racer: Racer, data: PlaneData, grid: Tensor): Lane {
  const run = runOf(config, racer);
  const model = makeModel(run.features.length, run.layers, data.classes, run.initializer);
  const loss = makeLoss(run.loss);
  let gradients = 0;
  const { trainer } = makeTrainer(model, data.train, run, (scores, classes) => {
    gradients++;
    return loss(scores, classes);
  });
  let status: LaneStatus = "running";
  let updates = 0;
  let milliseconds = 0;
  let scores = measure();
  let losses = [scores.loss];

  function measure(): { readonly loss: number; readonly accuracy: number } {
    const found = noGrad(() => measurePoints(model, trainer.averaged(), data.trainTensors, loss));
    return found ?? { loss: NaN, accuracy: NaN };
  }

  function statusNow(): LaneStatus {
    if (!Number.isFinite(scores.loss)) {
      return "lost";
    }
    return scores.loss <= config.goal ? "arrived" : updates >= config.mostUpdates ? "tired" : "running";
  }

  return {
    get status(): LaneStatus {
      return status;
    },
    step(): void {
      const started = performance.now();
      try {
        trainer.step();
      } catch (error) {
        if (!(error instanceof DivergenceError)) {
          throw error;
        }
        status = "lost";
        return;
      }
      milliseconds += performance.now() - started;
      updates++;
      scores = measure();
      status = statusNow();
      if (updates % updatesPerLoss === 0) {
        losses.push(scores.loss);
      }
    },
    news(): LaneNews {
      const fresh = losses;
      losses = [];
      const surface = measureSurface(model, trainer.averaged(), grid);
      return { status, updates, gradients, milliseconds, ...scores, losses: fresh, surface };
    },
    dispose: () => trainer.dispose(),
  };
}

import type { Tensor } from "@gradkit/tensor";
import { DivergenceError } from "@gradkit/training";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import type { PlaneData } from "../../worker/make/make-data.ts";
import { makeLoss } from "../../worker/make/make-loss.ts";
import { makeModel } from "../../worker/make/make-model.ts";
import { makeTrainer } from "../../worker/make/make-trainer.ts";
import { measurePoints } from "../../worker/view/measure-points.ts";
import { measureSurface } from "../../worker/view/measure-surface.ts";
import type { CellNews } from "./sweep-protocol.ts";

/** One network of a sweep. */
export interface Cell {
  readonly isLost: boolean;
  /** Makes some updates, unless its numbers stop making sense. */
  update(count: number): void;
  news(index: number): CellNews;
  dispose(): void;
}

/** A network that learns as the page would with these settings. */
export function makeCell(config: PlaneConfig, data: PlaneData, grid: Tensor): Cell {
  const model = makeModel(config.features.length, config.layers, data.classes, config.initializer);
  const { trainer } = makeTrainer(model, data.train, config);
  const loss = makeLoss(config.loss);
  let isLost = false;
  return {
    get isLost(): boolean {
      return isLost;
    },
    update(count): void {
      try {
        for (let made = 0; made < count && !isLost; made++) {
          isLost = !Number.isFinite(trainer.step());
        }
      } catch (error) {
        if (!(error instanceof DivergenceError)) {
          throw error;
        }
        isLost = true;
      }
    },
    news(index): CellNews {
      const params = trainer.averaged();
      const scores = measurePoints(model, params, data.trainTensors, loss) ?? { loss: NaN, accuracy: NaN };
      isLost ||= !Number.isFinite(scores.loss);
      return { index, ...scores, isLost, surface: measureSurface(model, params, grid) };
    },
    dispose: () => trainer.dispose(),
  };
}

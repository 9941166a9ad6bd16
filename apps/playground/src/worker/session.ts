import type { Layer, Sequential } from "@gradkit/layers";
import { leaves, valueAndGrad, type Tensor, type Tree } from "@gradkit/tensor";
import type { PlaneConfig } from "../experiment/plane-config.ts";
import { engineFacts } from "./engine-facts.ts";
import { flatNumbers, parameterPlaces, writeNumbers } from "./flat-numbers.ts";
import { makeData } from "./make/make-data.ts";
import { makeLoss } from "./make/make-loss.ts";
import { makeModel } from "./make/make-model.ts";
import { makeTrainer } from "./make/make-trainer.ts";
import type { KeptMoment } from "./kept-moment.ts";
import { Moments } from "./moments.ts";
import { surfaceSide, unitSide, type EpochNews, type Frame, type Scores, type Setup } from "./protocol.ts";
import { restoreState, saveState, stateBytes } from "./saved-state.ts";
import { gridTensor } from "./view/grid-tensor.ts";
import { layerOutputs } from "./view/layer-outputs.ts";
import { measurePoints } from "./view/measure-points.ts";
import { measureSurface } from "./view/measure-surface.ts";
import { unitFlags } from "./view/unit-flags.ts";
import { unitMaps } from "./view/unit-maps.ts";

/** A network being trained on points of the plane, and everything that the page wants to know of it. */
export interface Session {
  readonly setup: Setup;
  readonly model: Sequential<readonly Layer[]>;
  readonly classNames: readonly string[];
  /** The parameters that are shown and saved. */
  averaged(): Tree;
  /** Updates made. */
  readonly step: number;
  /** Whole epochs made. */
  readonly epoch: number;
  /**
   * Makes one update; returns the epoch's measurements when it ended one.
   *
   * @throws DivergenceError when numbers stop being finite.
   */
  update(): { readonly loss: number; readonly ended: EpochNews | undefined };
  frame(news: readonly EpochNews[], seconds: number): Frame;
  configure(config: PlaneConfig): void;
  /** What to go on from later. */
  present(): KeptMoment;
  seek(moment: number): void;
  /** The last moment at or before a step. */
  momentBefore(step: number): number;
  write(place: number, value: number): void;
  dispose(): void;
}

/**
 * Sets up a run.
 *
 * @param weights Those to begin with, if they are not drawn.
 * @param kept A moment of the same run to go on from.
 */
export function makeSession(config: PlaneConfig, weights?: Float32Array, kept?: KeptMoment): Session {
  const data = makeData(config);
  const loss = makeLoss(config.loss);
  const { features, layers, initializer } = config;
  const model = makeModel(features.length, layers, data.classes, initializer);
  const live = makeTrainer(model, data.train, config);
  const { trainer } = live;
  const { params } = trainer;
  if (weights !== undefined) {
    writeNumbers(params, weights);
  }
  const gridOf = (count: number): Tensor => gridTensor(data.bounds, count, features);
  const [surfaceGrid, unitGrid] = [gridOf(surfaceSide), gridOf(unitSide)];
  const widths = [features.length, ...layers.map(({ units }) => units), data.classes];
  const lossAndGrad = valueAndGrad((p: Tree) =>
    loss(model.apply(p as never, data.trainTensors.x), data.trainTensors.y),
  );
  const moments = new Moments<KeptMoment>({ count: 400, bytes: 48 * 2 ** 20 });
  let now = 0;
  let epoch = 0;
  let step = 0;
  if (kept !== undefined) {
    goTo(kept);
  }
  remember();

  const scoresOf = (points: typeof data.trainTensors): Scores | null =>
    measurePoints(model, trainer.averaged(), points, loss);

  function present(): KeptMoment {
    return {
      params: saveState(params),
      state: saveState(trainer.state),
      schedule: saveState(live.schedule().state ?? {}),
      tally: trainer.tally.state,
      epoch,
      step,
    };
  }

  function goTo(moment: KeptMoment): void {
    ({ step, epoch } = moment);
    restoreState(params, moment.params);
    restoreState(trainer.state, moment.state);
    restoreState(live.schedule().state ?? {}, moment.schedule);
    trainer.dispose();
    trainer.source.restore({ epoch, step: step - epoch * trainer.source.stepsPerEpoch });
    trainer.goTo(step);
    trainer.tally.state = moment.tally;
  }

  function remember(): void {
    const saved = present();
    moments.add({ step, epoch, bytes: stateBytes(saved.params) + stateBytes(saved.state), saved });
    now = moments.all.length - 1;
  }

  return {
    model,
    classNames: data.train.classNames,
    averaged: () => trainer.averaged(),
    setup: {
      engine: engineFacts(),
      points: data.points,
      labels: data.labels,
      isTest: data.isTest,
      classes: data.classes,
      bounds: data.bounds,
      widths,
      parameters: parameterPlaces(params),
      parameterCount: leaves(params).reduce((sum, [, { size }]) => sum + size, 0),
      stepsPerEpoch: trainer.source.stepsPerEpoch,
    },
    get step(): number {
      return step;
    },
    get epoch(): number {
      return epoch;
    },
    update() {
      const value = trainer.step();
      step++;
      if (!trainer.isEpochEnd) {
        return { loss: value, ended: undefined };
      }
      epoch++;
      live.schedule().measure?.(trainer.takeScores().loss);
      const train = scoresOf(data.trainTensors) ?? { loss: value, accuracy: 0 };
      const { learningRate } = trainer;
      if (moments.wants(epoch)) {
        remember();
      }
      return { loss: value, ended: { epoch, train, test: scoresOf(data.testTensors), learningRate } };
    },
    frame(news, seconds): Frame {
      const seen = trainer.averaged();
      return {
        epoch,
        step,
        seconds,
        learningRate: step === 0 ? live.schedule().rate(0) : trainer.learningRate,
        train: scoresOf(data.trainTensors) ?? { loss: NaN, accuracy: NaN },
        test: scoresOf(data.testTensors),
        news,
        weights: flatNumbers(seen),
        gradients: flatNumbers(lossAndGrad(seen)[1]),
        surface: measureSurface(model, seen, surfaceGrid),
        units: unitMaps(layerOutputs(model, seen, unitGrid), widths, unitSide * unitSide),
        flags: unitFlags(layerOutputs(model, seen, data.trainTensors.x), layers),
        moments: Float64Array.from(moments.all, (moment) => moment.epoch),
        moment: now,
      };
    },
    configure: (next) => live.configure(next),
    present,
    seek(moment): void {
      const past = moments.all[moment];
      if (past !== undefined) {
        now = moment;
        goTo(past.saved);
      }
    },
    momentBefore: (at) => moments.before(at),
    write(place, value): void {
      const numbers = flatNumbers(params);
      numbers[place] = value;
      writeNumbers(params, numbers);
    },
    dispose(): void {
      trainer.dispose();
    },
  };
}

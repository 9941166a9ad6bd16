import { fromData } from "@gradkit/tensor";
import { describe, expect, test } from "vitest";
import { makeData } from "../../worker/make/make-data.ts";
import { gridPoints } from "../../worker/view/grid-points.ts";
import type { Racer } from "../racer.ts";
import { makeLane, type Lane } from "./lane.ts";
import { defaultRace, runOf, type RaceConfig } from "./race-config.ts";
import type { LaneNews, LaneStatus } from "./race-protocol.ts";
import { standings } from "./standings.ts";

const adam: Racer = { optimizer: "adam", learningRate: 0.01, momentum: 0 };
const small: RaceConfig = {
  ...defaultRace,
  dataset: "linear",
  layers: [{ units: 4, activation: "tanh" }],
  goal: 0.3,
  mostUpdates: 400,
};

function lane(racer: Racer, some: Partial<RaceConfig> = {}): Lane {
  const config = { ...small, ...some };
  const data = makeData(runOf(config, racer));
  return makeLane(config, racer, data, fromData(Float32Array.from(gridPoints(data.bounds, 4)), [16, 2]));
}

function finish(racing: Lane): LaneNews {
  while (racing.status === "running") {
    racing.step();
  }
  return racing.news();
}

describe("a racer", () => {
  test("arrives with the first loss at the goal, and again after as many updates", () => {
    const first = finish(lane(adam));
    expect(first.status).toBe("arrived");
    expect(first.loss).toBeLessThanOrEqual(0.3);
    const second = finish(lane(adam));
    expect([second.updates, second.loss]).toEqual([first.updates, first.loss]);
  });

  test("begins where all others begin", () => {
    const sgd: Racer = { optimizer: "sgd", learningRate: 0.5, momentum: 0 };
    expect(lane(sgd).news().loss).toBe(lane(adam).news().loss);
  });

  test("is asked for two gradients in every update of SAM", () => {
    const racing = lane({ ...adam, optimizer: "sam" });
    racing.step();
    racing.step();
    expect(racing.news()).toMatchObject({ updates: 2, gradients: 4 });
  });

  test("is lost when its numbers are none any more, and gives up when it was told to", () => {
    expect(
      finish(
        lane(
          { optimizer: "sgd", learningRate: 1000, momentum: 0 },
          {
            layers: [
              { units: 4, activation: "relu" },
              { units: 4, activation: "relu" },
            ],
            goal: 0.001,
          },
        ),
      ).status,
    ).not.toBe("arrived");
    const tired = finish(lane({ ...adam, learningRate: 1e-5 }, { mostUpdates: 12 }));
    expect(tired).toMatchObject({ status: "tired", updates: 12 });
    expect(tired.losses.length).toBe(2);
  });
});

describe("the order", () => {
  const news = (status: LaneStatus, updates: number, gradients: number, loss: number): LaneNews => ({
    ...{ status, updates, gradients, loss, milliseconds: 0, accuracy: 1, losses: [] },
    surface: new Uint8Array(),
  });
  const lanes = [
    news("lost", 3, 3, NaN),
    news("arrived", 20, 20, 0.1),
    news("tired", 99, 99, 0.7),
    news("arrived", 15, 30, 0.1),
    news("running", 50, 50, 0.4),
  ];

  test("has the winner first, then who is nearer to the goal, and the lost last", () => {
    expect(standings(lanes, "updates").map(({ index }) => index)).toEqual([3, 1, 4, 2, 0]);
    expect(standings(lanes, "updates").map(({ place }) => place)).toEqual([
      1,
      2,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("depends on what is counted", () => {
    expect(standings(lanes, "gradients").map(({ index }) => index)).toEqual([1, 3, 4, 2, 0]);
  });
});

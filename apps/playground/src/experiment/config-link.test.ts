import { describe, expect, test } from "vitest";
import { readConfig, writeConfig } from "./config-link.ts";
import { datasetNames } from "./dataset-facts.ts";
import { defaultConfig } from "./default-config.ts";
import { optimizerNames } from "./optimizer-facts.ts";
import type { PlaneConfig } from "./plane-config.ts";
import { scheduleNames } from "./schedule-names.ts";

const throughLink = (config: PlaneConfig): PlaneConfig =>
  readConfig(new URLSearchParams(writeConfig(config).toString())).config;

describe("settings in a link", () => {
  test("take no room where they are the defaults", () => {
    expect(writeConfig(defaultConfig).toString()).toBe("");
  });

  test("come back as they were, every one of them", () => {
    const other: PlaneConfig = {
      dataset: "drawn",
      samplesPerClass: 120,
      noise: 0.25,
      trainShare: 0.65,
      dataSeed: 4,
      points: [...defaultConfig.points.slice(0, 3)],
      features: ["x", "yy", "sinx"],
      layers: [
        { units: 3, activation: "leakyRelu" },
        { units: 64, activation: "identity" },
      ],
      initializer: "heNormal",
      optimizer: "sgd",
      learningRate: 0.0123,
      momentum: 0.9,
      schedule: "oneCycle",
      batchSize: 7,
      loss: "huber",
      l1: 0.001,
      l2: 0.002,
      weightDecay: 0.003,
      clipNorm: 1.5,
      seed: 4_294_967_295,
      speed: 0,
      stopAccuracy: 0.9,
      stopEpochs: 12,
      map: "class1",
      discretize: true,
      showTest: false,
    };
    expect(throughLink(other)).toEqual(other);
  });

  test("come back for every set, optimizer and schedule", () => {
    for (const dataset of datasetNames) {
      expect(throughLink({ ...defaultConfig, dataset }).dataset).toBe(dataset);
    }
    for (const optimizer of optimizerNames) {
      expect(throughLink({ ...defaultConfig, optimizer }).optimizer).toBe(optimizer);
    }
    for (const schedule of scheduleNames) {
      expect(throughLink({ ...defaultConfig, schedule }).schedule).toBe(schedule);
    }
  });

  test("that make no sense are named and left at the defaults", () => {
    const params = new URLSearchParams("lr=fast&layers=9999relu&seed=x&opt=adam");
    const { config, ignored } = readConfig(params);
    expect([...ignored].sort()).toEqual(["layers", "lr", "seed"]);
    expect(config).toEqual(defaultConfig);
  });

  test("that go too far are taken as far as they may go", () => {
    const { config, ignored } = readConfig(new URLSearchParams("batch=99999&noise=-2"));
    expect(ignored).toEqual([]);
    expect([config.batchSize, config.noise]).toEqual([1024, 0]);
  });
});

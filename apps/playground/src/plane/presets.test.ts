import { expect, test } from "vitest";
import { readConfig, writeConfig } from "../experiment/config-link.ts";
import { defaultConfig } from "../experiment/default-config.ts";
import { makeSchedule } from "../worker/make/make-schedule.ts";
import { presets, reportPresets } from "./presets.ts";

test("every preset is a run that a link can hold", () => {
  for (const { name, some } of [...presets, ...reportPresets]) {
    const config = { ...defaultConfig, ...some(defaultConfig) };
    expect(readConfig(new URLSearchParams(writeConfig(config).toString())), name).toEqual({
      config,
      ignored: [],
    });
  }
});

test("the rates of the reports fall as they say: 1 / (1 + 0.001 epochs) with SGD, 1 / (1 + 0.0001 epochs) with AdaGrad", () => {
  const rateAt = (wanted: string, epoch: number): number => {
    const { some } = reportPresets.find(({ name }) => name === wanted) ?? { some: () => ({}) };
    const config = { ...defaultConfig, ...some(defaultConfig) };
    return makeSchedule(config.schedule, config.learningRate, config.stopEpochs).rate(epoch);
  };
  expect(rateAt("reportSgd", 1000)).toBeCloseTo(1 / 2, 10);
  expect(rateAt("reportSgd", 5000)).toBeCloseTo(1 / 6, 10);
  expect(rateAt("reportAdagrad", 5000)).toBeCloseTo(1 / 1.5, 10);
});

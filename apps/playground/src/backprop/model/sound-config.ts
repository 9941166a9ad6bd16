import type { BackpropConfig } from "./backprop-config.ts";
import { lossOf } from "./loss.ts";
import { startingNumbers } from "./starting-numbers.ts";

/** Settings that go together: a loss that suits the outputs, a target that exists, and as many numbers as there are places. */
export function soundConfig(config: BackpropConfig): BackpropConfig {
  const { outputs, target, loss, numbers } = config;
  const fits = numbers.length === startingNumbers(config).length;
  return {
    ...config,
    loss: outputs < lossOf(loss).leastOutputs ? "binaryCrossEntropy" : loss,
    target: Math.min(target, Math.max(1, outputs - 1)),
    numbers: fits ? numbers : [],
  };
}

/** The numbers in use: those that were set, or those that a network of these sizes begins with. */
export function numbersOf(config: BackpropConfig): readonly number[] {
  return config.numbers.length === 0 ? startingNumbers(config) : config.numbers;
}

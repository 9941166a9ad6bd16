import { DataFormatError, DataSourceError } from "@gradkit/datasets";
import { DivergenceError } from "@gradkit/training";
import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { describeFailure } from "./describe-failure.ts";
import { Interruption } from "./interruption.ts";
import { UsageError } from "./usage-error.ts";

test.each([
  [new UsageError("--lr is wrong", "lower it"), 2, "error", "--lr is wrong", "lower it"],
  [
    new CommanderError(1, "commander.unknownOption", "error: unknown option '--sed'\n(Did you mean --seed?)"),
    2,
    "error",
    "unknown option '--sed'",
    "did you mean --seed?",
  ],
  [new CommanderError(0, "commander.helpDisplayed", "(outputHelp)"), 0, "error", "(outputHelp)", undefined],
  [
    new DataFormatError("a.gz", "3 bytes", "2 bytes", "Do this."),
    2,
    "error",
    "a.gz is damaged: expected 3 bytes, found 2 bytes",
    "replace the file by a fresh copy, or remove it to have it downloaded",
  ],
  [
    new DataSourceError("GRADKIT_DATA", "No folder.\nName one."),
    2,
    "error",
    "No folder. Name one",
    undefined,
  ],
  [
    new DivergenceError({ epoch: 3, step: 41, loss: NaN, learningRate: 0.05, place: "2.weight" }),
    3,
    "stopped",
    "training diverged: the loss became NaN in epoch 3, step 41, beginning in 2.weight",
    "lower --lr (it was 0.05 at that step), or shorten gradients with --clip 1",
  ],
  [new Interruption("SIGINT").at("in epoch 2"), 130, "stopped", "Ctrl-C in epoch 2", undefined],
  [new Interruption("SIGTERM"), 143, "stopped", "SIGTERM", undefined],
  [
    new RangeError("Invalid typed array length: 9e15"),
    1,
    "error",
    "the network does not fit into memory: Invalid typed array length: 9e15",
    "choose smaller layers or a smaller --batch",
  ],
  [new TypeError("odd"), 1, "error", "odd", "set GRADKIT_DEBUG=1 to see where it happened"],
  ["thrown text", 1, "error", "thrown text", "set GRADKIT_DEBUG=1 to see where it happened"],
])("%s", (error, exitCode, kind, message, hint) => {
  expect(describeFailure(error)).toMatchObject({ exitCode, kind, message });
  if (exitCode !== 0) {
    expect(describeFailure(error).hint).toBe(hint);
  }
});

import { softmax, type Tensor } from "@gradkit/tensor";
import type { Command } from "commander";
import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseNumber, wholeNumber } from "../options/parse-number.ts";
import type { InputRow } from "../predict/input-row.ts";
import { readInputs } from "../predict/read-inputs.ts";
import { readDataFacts, type DataFacts } from "../runs/data-facts.ts";
import { findModel } from "../runs/find-model.ts";
import { unscaled } from "../task/target-scale.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";
import { chooseBackend } from "../train/choose-backend.ts";
import type { LoadedModel } from "@gradkit/training";

interface PredictFlags extends OutputFlags {
  readonly top: number;
  readonly asIs?: boolean;
}

/** What the model says about a row: the likeliest classes, or a number. */
type Prediction =
  | { readonly input: string; readonly top: readonly Guess[] }
  | { readonly input: string; readonly target: string; readonly value: number };

/** A class and how likely the model holds it. */
interface Guess {
  readonly class: string;
  readonly probability: number;
}

/** `gradkit predict <run> <input...>`: what a trained model says about pictures or rows. */
export function addPredict(program: Command, host: Host): void {
  program
    .command("predict")
    .description("Prints what a trained model says about images or rows of numbers.")
    .argument("<run>", "a run folder or its name, latest, or a .safetensors file")
    .argument("<input...>", "images (.png, .jpg), .csv, .npy, or - for CSV from stdin")
    .option("--top <n>", "how many classes to print", parseNumber("--top", wholeNumber(1, 3)), 3)
    .option("--as-is", "do not centre images as MNIST's are")
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpText(
      "after",
      "\nExample:\n  gradkit train vertical -q && echo 0.5,-0.5 | gradkit predict latest -",
    )
    .action((run: string, inputs: readonly string[], flags: PredictFlags) =>
      predict(run, inputs, flags, host),
    );
}

async function predict(
  run: string,
  inputs: readonly string[],
  flags: PredictFlags,
  host: Host,
): Promise<void> {
  chooseBackend("wasm");
  const { path, loaded } = await findModel(run, host);
  const terminal = createTerminal({ ...flags, progress: "none" }, host);
  const facts = readDataFacts(loaded.metadata);
  const predictions: Prediction[] = [];
  for (const input of inputs) {
    const rows = await readInputs(input, loaded, facts, flags.asIs === true);
    if (rows.length === 0) {
      throw new UsageError(
        `${input === "-" ? "standard input" : input} holds no rows`,
        "give a line of numbers for each row",
      );
    }
    for (const row of rows) {
      const prediction = predictionOf(row, loaded, facts, flags.top);
      predictions.push(prediction);
      if (flags.json !== true) {
        printPrediction(prediction, terminal);
      }
    }
  }
  if (flags.json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, model: path, predictions })}\n`);
  }
}

function predictionOf(row: InputRow, loaded: LoadedModel, facts: DataFacts, top: number): Prediction {
  const { name: input } = row;
  const outputs = outputsOf(row, loaded);
  if (facts.task === "regression") {
    const { name, mean, deviation } = facts.target ?? unscaled;
    return { input, target: name, value: mean + deviation * outputs.item() };
  }
  const guesses = Array.from(softmax(outputs).data(), (probability, i): Guess => ({
    class: loaded.classNames[i] ?? String(i),
    probability,
  }));
  return { input, top: guesses.sort((a, b) => b.probability - a.probability).slice(0, top) };
}

function outputsOf({ name, values }: InputRow, loaded: LoadedModel): Tensor {
  const size = loaded.inputShape.reduce((product, length) => product * length, 1);
  try {
    return loaded.predict(values);
  } catch (error) {
    throw error instanceof RangeError
      ? new UsageError(
          `${name} has ${formatCount(values.length, "number")}, but the model takes ${formatCount(size)}`,
          loaded.inputShape.length > 1 ? `they are rows of ${loaded.inputShape.join("x")}` : undefined,
        )
      : error;
  }
}

function printPrediction(prediction: Prediction, terminal: Terminal): void {
  const { bold, dim } = terminal.colors;
  const { input } = prediction;
  if ("value" in prediction) {
    terminal.print(`${input}: ${bold(`${prediction.target} ${Number(prediction.value.toPrecision(5))}`)}`);
    return;
  }
  const text = prediction.top.map((guess, i) => {
    const words = `${guess.class} ${(100 * guess.probability).toFixed(1)} %`;
    return i === 0 ? bold(words) : dim(words);
  });
  terminal.print(`${input}: ${text.join("  ")}`);
}

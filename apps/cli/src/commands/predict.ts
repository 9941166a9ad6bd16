import { softmax } from "@gradkit/tensor";
import type { Command } from "commander";
import { UsageError } from "../failures/usage-error.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseNumber, wholeNumber } from "../options/parse-number.ts";
import { readInputs, type InputRow } from "../predict/read-inputs.ts";
import { findModel } from "../runs/find-model.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";
import { chooseBackend } from "../train/choose-backend.ts";
import type { LoadedModel } from "@gradkit/training";

interface PredictFlags extends OutputFlags {
  readonly top: number;
  readonly asIs?: boolean;
}

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
    .addHelpText("after", "\nExample:\n  echo 0.5,-0.5 | gradkit predict latest -")
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
  const predictions: { readonly input: string; readonly top: readonly Guess[] }[] = [];
  for (const input of inputs) {
    for (const row of await readInputs(input, loaded, flags.asIs === true)) {
      const top = guesses(row, loaded).slice(0, flags.top);
      predictions.push({ input: row.name, top });
      if (flags.json !== true) {
        printGuesses(row.name, top, terminal);
      }
    }
  }
  if (flags.json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, model: path, predictions })}\n`);
  }
}

function guesses({ name, values }: InputRow, loaded: LoadedModel): readonly Guess[] {
  const size = loaded.inputShape.reduce((product, length) => product * length, 1);
  let scores;
  try {
    scores = loaded.predict(values);
  } catch (error) {
    throw error instanceof RangeError
      ? new UsageError(
          `${name} has ${values.length} numbers, but the model takes ${size} (${loaded.inputShape.join("x")})`,
        )
      : error;
  }
  return Array.from(softmax(scores).data(), (probability, i) => ({
    class: loaded.classNames[i] ?? String(i),
    probability,
  })).sort((a, b) => b.probability - a.probability);
}

function printGuesses(name: string, top: readonly Guess[], terminal: Terminal): void {
  const { bold, dim } = terminal.colors;
  const text = top.map((guess, i) => {
    const words = `${guess.class} ${(100 * guess.probability).toFixed(1)} %`;
    return i === 0 ? bold(words) : dim(words);
  });
  terminal.print(`${name}: ${text.join("  ")}`);
}

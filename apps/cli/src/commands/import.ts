import { FormatError, importOnnx } from "@gradkit/formats";
import { buildLayer, initializerKinds, layerKinds } from "@gradkit/layers";
import { writeFileAtomically } from "@gradkit/runs";
import { saveModel } from "@gradkit/training";
import type { Command } from "commander";
import { UsageError } from "../failures/usage-error.ts";
import { formatBytes } from "../format/format-bytes.ts";
import { formatCount } from "../format/format-count.ts";
import type { Host } from "../host.ts";
import { parsePath } from "../options/parse-path.ts";
import { readGivenFile } from "../options/read-given-file.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseShape } from "../options/parse-shape.ts";
import { field } from "../terminal/field.ts";
import { createTerminal } from "../terminal/terminal.ts";

interface ImportFlags extends OutputFlags {
  readonly output: string;
  readonly input?: readonly number[];
  readonly classes?: string;
}

/** `gradkit import <file.onnx>`: a model of others as one that `predict` and `evaluate` take. */
export function addImport(program: Command, host: Host): void {
  program
    .command("import")
    .description("Reads an ONNX file and writes a model that predict and evaluate take.")
    .argument("<file>", "an .onnx file")
    .option("-o, --output <file>", "where to write it", parsePath("--output"), "model.safetensors")
    .option(
      "--input <shape>",
      "the shape of a row, where the file leaves it open: 28x28x1",
      parseShape("--input"),
    )
    .option("--classes <names>", "names of the classes, with commas between")
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addHelpText(
      "after",
      "\nExample:\n  gradkit train vertical -q && gradkit export latest\n  gradkit import model.onnx",
    )
    .action(async (file: string, flags: ImportFlags) => {
      const {
        model,
        params,
        buffers,
        inputShape = flags.input,
      } = read(file, await readGivenFile(file, "name an .onnx file"));
      requireShape(inputShape, flags.input, file);
      if (inputShape === undefined) {
        throw new UsageError(
          `${file} does not say what shape a row has`,
          "add --input, such as --input 28x28x1",
        );
      }
      const layer = buildLayer(model as never, { layers: layerKinds, initializers: initializerKinds });
      const classNames = flags.classes?.split(",") ?? [];
      const outputs = layer.outputShape(inputShape).at(-1) ?? 1;
      requireClasses(classNames, outputs, file);
      // One number is no choice between classes.
      const metadata = outputs === 1 ? { task: "regression" } : {};
      const bytes = saveModel(layer, params, { inputShape, buffers, classNames, metadata });
      await writeFileAtomically(flags.output, bytes);
      if (flags.json === true) {
        host.stdout.write(
          `${JSON.stringify({ schema: 1, output: flags.output, inputShape, bytes: bytes.length, model })}\n`,
        );
        return;
      }
      const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
      terminal.print(
        field(
          "wrote",
          [flags.output, formatBytes(bytes.length), `rows of ${inputShape.join("x")}`],
          terminal,
        ),
      );
    });
}

function requireShape(
  shape: readonly number[] | undefined,
  typed: readonly number[] | undefined,
  file: string,
): void {
  if (shape !== undefined && typed !== undefined && shape.join() !== typed.join()) {
    throw new UsageError(
      `--input is ${typed.join("x")}, but ${file} takes rows of ${shape.join("x")}`,
      "leave --input out",
    );
  }
}

function requireClasses(names: readonly string[], outputs: number, file: string): void {
  if (names.length > 0 && names.length !== outputs) {
    throw new UsageError(
      `--classes has ${formatCount(names.length, "name")}, but ${file} gives ${formatCount(outputs, "number")}`,
      `name ${outputs === 1 ? "none: it predicts a number" : formatCount(outputs)}`,
    );
  }
}

function read(file: string, bytes: Uint8Array): ReturnType<typeof importOnnx> {
  try {
    return importOnnx(bytes);
  } catch (error) {
    throw error instanceof FormatError
      ? new UsageError(
          `${file} cannot be used: ${error.message}`,
          "name an .onnx file, whole and of layers that gradkit has",
        )
      : error;
  }
}

import { writeFileAtomically } from "@gradkit/runs";
import { describeLayer } from "@gradkit/layers";
import { exportOnnx, flattenTree, writeNpz, writeSafetensors } from "@gradkit/formats";
import type { LoadedModel } from "@gradkit/training";
import type { Command } from "commander";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parsePath } from "../options/parse-path.ts";
import { parseChoice } from "../options/parse-choice.ts";
import { formatBytes } from "../format/format-bytes.ts";
import { findModel } from "../runs/find-model.ts";
import { field } from "../terminal/field.ts";
import { createTerminal } from "../terminal/terminal.ts";

const kinds = ["onnx", "safetensors", "npz", "json"] as const;
type Kind = (typeof kinds)[number];

interface ExportFlags extends OutputFlags {
  readonly to: Kind;
  readonly output?: string;
}

/** `gradkit export <run>`: a trained model in a format that others read. */
export function addExport(program: Command, host: Host): void {
  program
    .command("export")
    .description("Writes a trained model for other programs.")
    .argument("<run>", "a run folder or its name, latest, or a .safetensors file")
    .option(
      "--to <format>",
      "onnx, safetensors (weights alone), npz, or json (architecture)",
      parseChoice("--to", kinds),
      "onnx",
    )
    .option("-o, --output <file>", "default: model.<format>", parsePath("--output"))
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addHelpText("after", "\nExample:\n  gradkit export latest --to onnx -o digits.onnx")
    .action(async (run: string, flags: ExportFlags) => {
      const { path, loaded } = await findModel(run, host);
      const output = flags.output ?? `model.${flags.to}`;
      const bytes = await bytesOf(loaded, flags.to);
      await writeFileAtomically(output, bytes);
      if (flags.json === true) {
        host.stdout.write(
          `${JSON.stringify({ schema: 1, model: path, format: flags.to, output, bytes: bytes.length })}\n`,
        );
        return;
      }
      const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
      terminal.print(field("wrote", [output, formatBytes(bytes.length)], terminal));
      if (flags.to === "onnx" && loaded.preprocessing.length > 0) {
        terminal.note("The file takes rows after preprocessing: " + describeSteps(loaded));
      }
    });
}

function describeSteps({ preprocessing }: LoadedModel): string {
  return preprocessing.map(({ name, state }) => `${name} ${JSON.stringify(state)}`).join(", then ");
}

function bytesOf(
  { model, params, buffers, inputShape }: LoadedModel,
  kind: Kind,
): Uint8Array | Promise<Uint8Array> {
  switch (kind) {
    case "onnx":
      return exportOnnx(describeLayer(model), params, { inputShape, buffers });
    case "safetensors":
      return writeSafetensors(flattenTree(params));
    case "npz":
      return writeNpz(flattenTree(params));
    case "json":
      return new TextEncoder().encode(
        `${JSON.stringify({ inputShape, model: describeLayer(model) }, null, 2)}\n`,
      );
  }
}

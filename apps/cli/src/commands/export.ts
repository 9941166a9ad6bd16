import { writeFileAtomically } from "@gradkit/runs";
import { dense, describeLayer } from "@gradkit/layers";
import { exportOnnx, flattenTree, writeNpz, writeSafetensors } from "@gradkit/formats";
import { tensor } from "@gradkit/tensor";
import type { LoadedModel } from "@gradkit/training";
import type { Command } from "commander";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parsePath } from "../options/parse-path.ts";
import { parseChoice } from "../options/parse-choice.ts";
import { formatBytes } from "../format/format-bytes.ts";
import { readDataFacts } from "../runs/data-facts.ts";
import { findModel } from "../runs/find-model.ts";
import type { TargetScale } from "../task/target-scale.ts";
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
    .addHelpText("after", "\nExample:\n  gradkit train vertical -q && gradkit export latest --to onnx")
    .action(async (run: string, flags: ExportFlags) => {
      const { path, loaded } = await findModel(run, host);
      const output = flags.output ?? `model.${flags.to}`;
      const target = scaledTarget(loaded);
      const bytes = await bytesOf(loaded, flags.to, target);
      await writeFileAtomically(output, bytes);
      const { preprocessing } = loaded;
      if (flags.json === true) {
        const unscaled = flags.to === "onnx";
        const facts = { schema: 1, model: path, format: flags.to, output, bytes: bytes.length };
        host.stdout.write(
          `${JSON.stringify({ ...facts, preprocessing, target: target === undefined ? null : { ...target, unscaled } })}\n`,
        );
        return;
      }
      const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
      terminal.print(field("wrote", [output, formatBytes(bytes.length)], terminal));
      if (preprocessing.length > 0) {
        terminal.note(`It takes rows after preprocessing: ${describeSteps(loaded)}`);
      }
      if (target !== undefined) {
        terminal.note(describeTarget(target, flags.to));
      }
    });
}

function describeSteps({ preprocessing }: LoadedModel): string {
  return preprocessing.map(({ name, state }) => `${name} ${JSON.stringify(state)}`).join(", then ");
}

/** How the number that a model predicts was standardised; undefined where it was not. */
function scaledTarget({ metadata }: LoadedModel): TargetScale | undefined {
  const { target } = readDataFacts(metadata);
  return target === undefined || (target.mean === 0 && target.deviation === 1) ? undefined : target;
}

function describeTarget({ name, mean, deviation }: TargetScale, kind: Kind): string {
  return kind === "onnx"
    ? `It gives ${name} itself: a last layer takes back that it was standardised.`
    : `Its output is standardised: ${name} is ${mean} + ${deviation} times it.`;
}

function bytesOf(
  { model, params, buffers, inputShape }: LoadedModel,
  kind: Kind,
  target: TargetScale | undefined,
): Uint8Array | Promise<Uint8Array> {
  switch (kind) {
    case "onnx":
      return target === undefined
        ? exportOnnx(describeLayer(model), params, { inputShape, buffers })
        : withTarget({ model, params, buffers, inputShape }, target);
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

/** The model followed by a layer that gives the number in its own unit. */
function withTarget(
  { model, params, buffers, inputShape }: Pick<LoadedModel, "model" | "params" | "buffers" | "inputShape">,
  { mean, deviation }: TargetScale,
): Uint8Array | Promise<Uint8Array> {
  const unit = dense(1, 1);
  const whole = { kind: "sequential", config: { layers: [describeLayer(model), describeLayer(unit)] } };
  const back = { weight: tensor([[deviation]]), bias: tensor([mean]) };
  return exportOnnx(whole, [params, back], { inputShape, buffers: [buffers, {}] });
}

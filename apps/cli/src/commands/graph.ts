import { drawModel } from "@gradkit/layers";
import type { Command } from "commander";
import { writeFile } from "node:fs/promises";
import { catalogNames } from "../data/catalog.ts";
import { UsageError } from "../failures/usage-error.ts";
import type { Host } from "../host.ts";
import { addShowOptions } from "../model/add-show-options.ts";
import { modelToShow, type ShowFlags } from "../model/model-to-show.ts";
import { outputOptions } from "../options/output-options.ts";

interface GraphFlags extends ShowFlags {
  readonly output?: string;
}

/** `gradkit graph <dataset>`: a picture of the network for a data set. */
export function addGraph(program: Command, host: Host): void {
  const command = program
    .command("graph")
    .description("Draws the network that train would use as an SVG picture; loads no data.")
    .argument("[dataset]", catalogNames.join(", "), "mnist");
  addShowOptions(command)
    .optionsGroup("Output:")
    .option("--output <file>", "where to write it; stdout unless given")
    .addOption(outputOptions.color)
    .addHelpOption(outputOptions.help)
    .addHelpText("after", "\nExample:\n  gradkit graph mnist --layers lenet --output lenet.svg")
    .action((dataset: string, flags: GraphFlags) => runGraph(dataset, flags, host));
}

async function runGraph(dataset: string, { output, ...flags }: GraphFlags, host: Host): Promise<void> {
  const { model, inputShape } = await modelToShow(dataset, flags);
  const picture = drawModel(model, inputShape);
  if (output === undefined) {
    host.stdout.write(picture);
    return;
  }
  await writeFile(output, picture).catch((error: unknown) => {
    throw new UsageError(
      `--output names "${output}", which cannot be written (${reasonOf(error)})`,
      "name a file in a folder that exists and may be written to",
    );
  });
  host.stderr.write(`wrote ${output}\n`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

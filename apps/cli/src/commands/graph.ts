import { drawModel } from "@gradkit/layers";
import { writeFileAtomically } from "@gradkit/runs";
import type { Command } from "commander";
import { catalogNames } from "../data/catalog.ts";
import type { Host } from "../host.ts";
import { addShowOptions } from "../model/add-show-options.ts";
import { modelToShow, type ShowFlags } from "../model/model-to-show.ts";
import { parsePath } from "../options/parse-path.ts";
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
    .option("-o, --output <file>", "where to write it; stdout unless given", parsePath("--output"))
    .addOption(outputOptions.color)
    .addHelpOption(outputOptions.help)
    .addHelpText("after", "\nExample:\n  gradkit graph mnist --layers lenet -o lenet.svg")
    .action((dataset: string, flags: GraphFlags) => runGraph(dataset, flags, host));
}

async function runGraph(dataset: string, { output, ...flags }: GraphFlags, host: Host): Promise<void> {
  const { model, inputShape } = await modelToShow(dataset, flags);
  const picture = drawModel(model, inputShape);
  if (output === undefined) {
    host.stdout.write(picture);
    return;
  }
  await writeFileAtomically(output, picture);
  host.stderr.write(`wrote ${output}\n`);
}

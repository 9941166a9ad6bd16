import { readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { writeFileAtomically } from "@gradkit/runs";
import type { Command } from "commander";
import { UsageError } from "../failures/usage-error.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parsePath } from "../options/parse-path.ts";
import { starterFiles } from "../starter/starter-files.ts";
import { field } from "../terminal/field.ts";
import { shellWord } from "../terminal/shell-word.ts";
import { createTerminal } from "../terminal/terminal.ts";

/** `gradkit new <folder>`: a project to start from. */
export function addNew(program: Command, host: Host): void {
  program
    .command("new")
    .description("Makes a small TypeScript project that trains a network.")
    .argument("<folder>", "a folder that does not exist yet, or is empty")
    .addOption(outputOptions.color)
    .addHelpText("after", "\nExample:\n  gradkit new my-first-network")
    .action(async (folder: string, flags: Pick<OutputFlags, "color">) => {
      requireFree(parsePath("the folder")(folder));
      const name = basename(resolve(folder)).toLowerCase().replace(/[^a-z0-9-]+/g, "-").replace(/^-+|-+$/g, "") || "network"; // prettier-ignore
      const files = starterFiles(name);
      for (const [file, text] of Object.entries(files)) {
        await writeFileAtomically(join(folder, file), text);
      }
      const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
      terminal.print(field("made", [folder, ...Object.keys(files)], terminal));
      terminal.print(field("next", [`cd ${shellWord(folder)} && npm install && npm start`], terminal));
    });
}

function requireFree(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  const taken =
    found === undefined
      ? undefined
      : found.isDirectory()
        ? readdirSync(folder).length > 0 && "not empty"
        : "a file";
  if (taken !== undefined && taken !== false) {
    throw new UsageError(`${folder} is ${taken}`, "name a folder that does not exist yet");
  }
}

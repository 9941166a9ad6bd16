import type { Command } from "commander";
import { completionsOf } from "../completion/completions-of.ts";
import { catalog } from "../data/catalog.ts";
import { parseChoice } from "../options/parse-choice.ts";

const shells = ["bash", "zsh", "fish", "powershell"] as const;

/** `gradkit completion <shell>`: a script that lets a shell complete commands, options and names. */
export function addCompletion(program: Command): void {
  const completions = (): ReturnType<typeof completionsOf> =>
    completionsOf(program, { dataset: catalog.map(({ card }) => card.name), shell: shells });
  program
    .command("completion")
    .description(
      "Prints a script with which the shell completes commands, options, data\nsets and names when you press Tab.",
    )
    .argument("<shell>", shells.join(", "), parseChoice("the shell", shells))
    .addHelpText(
      "after",
      "\nExample:\n  source <(gradkit completion bash)\n\nPut the line into ~/.bashrc to have it in every terminal.",
    )
    .action((shell: (typeof shells)[number]) => completions().setup("gradkit", "gradkit", shell));
  // What the script asks with every press of the key.
  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .allowUnknownOption()
    .action((words: readonly string[]) => completions().parse([...words]));
}

import { Command } from "commander";
import manifest from "../package.json" with { type: "json" };
import { commands, type CommandEntry } from "./commands/commands.ts";
import { examplesHelp, exitCodesHelp } from "./help-texts.ts";
import { suggestion } from "./failures/suggestion.ts";
import { UsageError } from "./failures/usage-error.ts";
import type { Host } from "./host.ts";
import { decideColor, type ColorMode } from "./terminal/decide-color.ts";
import { palette } from "./terminal/palette.ts";
import { terminalWidth } from "./terminal/terminal-width.ts";

/**
 * The command line as far as these arguments need it: the code of a command is loaded when it is named, of all when shells
 * ask what there is. It throws CommanderError where commander would end the process.
 */
export async function createProgram(args: readonly string[], host: Host, color: ColorMode): Promise<Command> {
  const colored = decideColor(host.stdout, color, host.env);
  const colors = palette(colored);
  const program = new Command("gradkit")
    .usage("<command> [options]")
    .version(manifest.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      // Errors are reported in one place, with those that commander knows nothing of.
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(terminalWidth(host.stdout), 80),
      getOutHasColors: () => colored,
    })
    .configureHelp({ styleTitle: (title) => colors.bold(title) })
    .helpCommand("help [command]", "show the options of a command")
    .addHelpText("before", examplesHelp(colors))
    .addHelpText("afterAll", exitCodesHelp(colors));
  requireCommand(args);
  for (const entry of commands) {
    if (isNeeded(entry, args)) {
      const add = await entry.load();
      add(program, host);
      program.commands.find((command) => command.name() === entry.name)?.summary(entry.summary);
    } else {
      program.command(entry.name).summary(entry.summary);
    }
  }
  return program;
}

/** Commands that describe all others. */
const ofAll = ["complete", "completion"];

function isNeeded({ name }: CommandEntry, [first = "", second = ""]: readonly string[]): boolean {
  return ofAll.includes(first) || name === (first === "help" ? second : first);
}

/** Commander answers `help` about a command that there is none with all its help, as if nothing were wrong. */
function requireCommand([first, second = ""]: readonly string[]): void {
  const names = [...commands.map(({ name }) => name), "help"];
  if (first === "help" && second !== "" && !second.startsWith("-") && !names.includes(second)) {
    throw new UsageError(
      `unknown command '${second}'`,
      suggestion(second, names) ?? "gradkit --help lists the commands",
    );
  }
}

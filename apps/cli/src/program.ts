import { Command } from "commander";
import manifest from "../package.json" with { type: "json" };
import { commands } from "./commands/commands.ts";
import { examplesHelp, exitCodesHelp } from "./help-texts.ts";
import type { Host } from "./host.ts";
import { decideColor, type ColorMode } from "./terminal/decide-color.ts";
import { palette } from "./terminal/palette.ts";
import { terminalWidth } from "./terminal/terminal-width.ts";

/** The command line as a whole. It throws CommanderError where commander would end the process. */
export function createProgram(host: Host, color: ColorMode): Command {
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
  for (const add of commands) {
    add(program, host);
  }
  return program;
}

import type { Command } from "commander";
import type { Host } from "../host.ts";
import { outputOptions } from "../options/output-options.ts";
import { parsePath } from "../options/parse-path.ts";
import type { ReportFlags } from "../report/report.ts";

/** `gradkit report <runs...>`: a page in one file about a run, or about several side by side. */
export function addReport(program: Command, host: Host): void {
  program
    .command("report")
    .description("Writes a page in one file, with figures: about a run, or several side by side.")
    .argument("<run...>", "run folders or their names, or latest")
    .option(
      "-o, --output <file>",
      "default: report.html in the run folder, or here for several",
      parsePath("--output"),
    )
    .option("--data <folder>", "a folder that holds mnist/ and so on")
    .addOption(outputOptions.json)
    .addOption(outputOptions.progress)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpText("after", "\nExample:\n  gradkit train vertical -q && gradkit report latest")
    .action(async (names: readonly string[], flags: ReportFlags) => {
      const { report } = await import("../report/report.ts");
      await report(names, flags, host);
    });
}

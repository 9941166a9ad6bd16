import { findBlas, type BlasReport } from "@gradkit/backend-blas";
import { wasmBackend, type WasmBackend } from "@gradkit/backend-wasm";
import type { Command } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { formatCount } from "../format/format-count.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { field } from "../terminal/field.ts";
import { createTerminal } from "../terminal/terminal.ts";

/** `gradkit doctor`: what was found on this machine, and why something was not; one paste for a bug report. */
export function addDoctor(program: Command, host: Host): void {
  program
    .command("doctor")
    .description("Shows what this machine offers to compute with, and why something is not used.")
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addHelpText("after", "\nExample:\n  gradkit doctor --json")
    .action((flags: Pick<OutputFlags, "json" | "color">) => {
      const found = examine(host);
      if (flags.json) {
        host.stdout.write(`${JSON.stringify({ schema: 1, ...found })}\n`);
        return;
      }
      const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
      const { engine, blas, variables } = found;
      const print = (name: string, facts: readonly string[]): void =>
        terminal.print(field(name, facts, terminal));
      print("gradkit", [found.gradkit, `node ${found.node}`, `${found.platform} ${found.arch}`]);
      print("engine", [
        engine.simd ? "wasm with simd" : "plain typescript, because this runtime has no WebAssembly SIMD",
        engine.fusedMultiplyAdd ? "fused multiply-add" : "no fused multiply-add",
        `vectors of ${engine.vectorBits} bits`,
        engine.shared ? "shared memory" : "memory of its own",
        formatCount(engine.threads, "thread"),
      ]);
      print(
        "blas",
        blas.found ? [blas.kind, blas.version ?? "version unknown", blas.library] : [`none: ${blas.reason}`],
      );
      for (const { library, reason } of blas.rejected) {
        print("", [`${library}: ${reason}`]);
      }
      for (const [name, value] of Object.entries(variables)) {
        print("", [`${name}=${value}`]);
      }
    });
}

interface Findings {
  readonly gradkit: string;
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
  readonly engine: WasmBackend["capabilities"];
  readonly blas: BlasReport;
  /** The environment variables that are set. */
  readonly variables: Readonly<Record<string, string>>;
}

const variableNames = [
  "GRADKIT_ARITHMETIC",
  "GRADKIT_BACKEND",
  "GRADKIT_BLAS",
  "GRADKIT_DATA",
  "GRADKIT_MIRRORS",
  "GRADKIT_THREADS",
];

function examine(host: Host): Findings {
  const set = variableNames.flatMap((name) => {
    const value = host.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    gradkit: manifest.version,
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    engine: wasmBackend().capabilities,
    blas: findBlas(),
    variables: Object.fromEntries(set),
  };
}

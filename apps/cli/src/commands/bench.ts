import { tryBlasBackend } from "@gradkit/backend-blas";
import { wasmBackend } from "@gradkit/backend-wasm";
import { useBackend, type Backend } from "@gradkit/tensor";
import type { Command } from "commander";
import { medianTime, type Timing } from "../bench/median-time.ts";
import { workloads, type Workload } from "../bench/workloads.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseNumber, positive } from "../options/parse-number.ts";
import { tableRow, type Column } from "../terminal/columns.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { engine } from "../train/engine.ts";

interface BenchFlags extends OutputFlags {
  readonly seconds: number;
}

/** `gradkit bench`: how fast this machine computes. */
export function addBench(program: Command, host: Host): void {
  program
    .command("bench")
    .description("Measures how fast this machine computes, with each engine it has.")
    .option("--seconds <n>", "how long to measure each thing", parseNumber("--seconds", positive), 1)
    .addOption(outputOptions.json)
    .addOption(outputOptions.progress)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpText("after", "\nExample:\n  gradkit bench --seconds 0.2")
    .action((flags: BenchFlags) => bench(flags, host));
}

function bench(flags: BenchFlags, host: Host): void {
  const terminal = createTerminal(flags, host);
  const engines = enginesHere();
  const results = workloads.map((workload) => ({
    name: workload.name,
    times: engines.map(({ name, backend }) => {
      terminal.live.update(() => ({ lead: `${workload.name}, ${name}`, parts: [] }));
      return { engine: name, ...measured(workload, backend, flags.seconds) };
    }),
  }));
  terminal.live.clear();
  useBackend(engines[0]!.backend);
  if (flags.json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, engine: engine(), results })}\n`);
    return;
  }
  const columns: readonly Column[] = [
    { title: "", width: Math.max(...results.map(({ name }) => name.length)), align: "left" },
    ...engines.map(({ name }) => ({ title: name, width: 22, align: "right" }) as const),
  ];
  terminal.print(terminal.colors.dim(tableRow(columns, columns.map(({ title }) => title)))); // prettier-ignore
  for (const { name, times } of results) {
    terminal.print(tableRow(columns, [name, ...times.map(words)]));
  }
}

function enginesHere(): readonly { readonly name: string; readonly backend: Backend }[] {
  const one = wasmBackend({ threads: 1 });
  const all = wasmBackend();
  const blas = tryBlasBackend();
  return [
    { name: "wasm, 1 thread", backend: one },
    ...(all.capabilities.threads > 1
      ? [{ name: `wasm, ${all.capabilities.threads} threads`, backend: all }]
      : []),
    ...(blas === undefined ? [] : [{ name: blas.blas.kind, backend: blas }]),
  ];
}

function measured(
  { make, operations }: Workload,
  backend: Backend,
  seconds: number,
): Timing & { readonly gflops: number | null } {
  useBackend(backend);
  const timing = medianTime(make(), seconds);
  return { ...timing, gflops: operations === undefined ? null : operations / timing.median / 1e9 };
}

function words({ median, spread, gflops }: Timing & { readonly gflops: number | null }): string {
  const time = median < 1e-3 ? `${(1e6 * median).toFixed(1)} µs` : `${(1e3 * median).toFixed(2)} ms`;
  const noise = spread > 0.05 ? ` ± ${Math.round(100 * spread)} %` : "";
  return gflops === null ? time + noise : `${Math.round(gflops)} GFLOP/s${noise}`;
}

import { describeEnvironment } from "@gradkit/runs";
import manifest from "../../package.json" with { type: "json" };
import { engine } from "../train/engine.ts";

/** What a result was computed with. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
  readonly platform: string;
  readonly node: string;
  readonly gradkit: string;
  /** What computed: `wasm with simd, openblas, 2 threads`. */
  readonly engine: string;
}

/** Describes this machine and the engine in use, without the paths on it. */
export async function describeMachine(): Promise<Machine> {
  const { cpu, cores, memory, platform, arch, node } = await describeEnvironment();
  return {
    cpu,
    cores,
    memory: Math.round(memory / 2 ** 30),
    platform: `${platform} ${arch}`,
    node,
    gradkit: manifest.version,
    engine: engineWords(),
  };
}

function engineWords(): string {
  const { name, simd, threads, blas } = engine();
  return [
    `${name}${simd === true ? " with simd" : ""}`,
    ...(blas === undefined ? [] : [blas]),
    ...(threads === undefined ? [] : [`${threads} ${threads === 1 ? "thread" : "threads"}`]),
  ].join(", ");
}

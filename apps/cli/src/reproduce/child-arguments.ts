import type { ReproduceFlags } from "./reproduce-flags.ts";

/** The options that a process gets which runs one of several experiments, or a part of one. */
export function childArguments({
  quick,
  out,
  seed,
  data,
  offline,
  backend,
}: ReproduceFlags): readonly string[] {
  return [
    `--out=${out}`,
    `--seed=${seed}`,
    `--backend=${backend}`,
    "--jobs=1",
    ...(quick === true ? ["--quick"] : []),
    ...(data === undefined ? [] : [`--data=${data}`]),
    ...(offline === true ? ["--offline"] : []),
    "-qq",
    "--progress=none",
  ];
}

import type { Host } from "../host.ts";

/** The folder that run folders are made in: `GRADKIT_RUNS`, else `runs` in the working folder. */
export function runsRoot({ env }: Host): string {
  const named = env["GRADKIT_RUNS"];
  return named === undefined || named === "" ? "runs" : named;
}

import type { Finding } from "../experiment.ts";

/** A figure beside the reported one, and the least that is asked for. */
export function atLeast(name: string, reported: number | null, measured: number, least: number): Finding {
  return { name, reported, measured, allowed: { atLeast: least } };
}

import type { Finding } from "../experiment.ts";

/**
 * A figure beside the one that was printed, as text with all its digits (`"0.4412"`, `"1.0000"`): they agree where they do in
 * every printed digit, that is within half a unit of the last one.
 */
export function printed(name: string, reported: string, measured: number): Finding {
  const decimals = reported.split(".")[1]?.length ?? 0;
  return { name, reported: Number(reported), measured, allowed: { within: 0.5 * 10 ** -decimals } };
}

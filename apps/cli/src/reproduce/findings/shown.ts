import type { Finding } from "../experiment.ts";

/** A figure of which nothing is asked. */
export function shown(
  name: string,
  measured: number | string,
  reported: number | string | null = null,
): Finding {
  return { name, reported, measured };
}

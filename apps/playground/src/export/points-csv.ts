import type { Setup } from "../worker/protocol.ts";
import { csv } from "./csv.ts";

/** All points as a table. */
export function pointsCsv({ points, labels, isTest }: Setup): string {
  return csv(
    ["x", "y", "class", "part"],
    Array.from(labels, (label, i) => [
      points[2 * i] ?? null,
      points[2 * i + 1] ?? null,
      label,
      isTest[i] === 1 ? "test" : "train",
    ]),
  );
}

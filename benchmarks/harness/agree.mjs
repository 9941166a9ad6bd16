import { readFileSync } from "node:fs";

const tolerance = 1e-3;
const expected = JSON.parse(readFileSync(new URL("../workloads/expected.json", import.meta.url), "utf8"));

/**
 * Whether a peer has computed what everybody computes: the loss after some steps (or, for the other workloads, a sum
 * over the result), against PyTorch in double precision. A peer that differs is not timed.
 */
export function agreement(workload, value) {
  const wanted = expected[workload.name];
  const error = Math.abs(value - wanted) / Math.abs(wanted);
  return { value, expected: wanted, error, agrees: error <= tolerance };
}

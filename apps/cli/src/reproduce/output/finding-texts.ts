import { formatScore } from "../../format/format-score.ts";
import type { Finding } from "../experiment.ts";
import { holds } from "../findings/holds.ts";

/** A finding as a person reads it. */
export interface FindingTexts {
  readonly name: string;
  readonly reported: string;
  readonly measured: string;
  readonly difference: string;
  /** Whether it is as near as is asked, in a word; empty where nothing is asked. */
  readonly verdict: "" | "agrees" | "differs";
}

/** Numbers of which printed digits are compared have all of them, others four. */
export function findingTexts(finding: Finding): FindingTexts {
  const { name, reported, measured, allowed } = finding;
  const decimals = allowed !== undefined && "within" in allowed ? decimalsOf(allowed.within) : undefined;
  const exact = decimals !== undefined && reported !== 0 && decimals > 0;
  const text = (value: number | string | null): string => {
    if (typeof value !== "number") {
      return value ?? "";
    }
    return Number.isInteger(value) && !exact
      ? String(value)
      : exact
        ? value.toFixed(decimals)
        : formatScore(value);
  };
  const both = typeof reported === "number" && typeof measured === "number";
  const verdict = holds(finding);
  return {
    name,
    reported: typeof reported === "number" && !exact ? String(reported) : text(reported),
    measured: text(measured),
    difference: both ? signed(measured - reported) : "",
    verdict: verdict === undefined ? "" : verdict ? "agrees" : "differs",
  };
}

/** How many decimals were printed, where half a unit of the last one is allowed; undefined for any other bound. */
function decimalsOf(within: number): number | undefined {
  const decimals = -Math.log10(2 * within);
  return Math.abs(decimals - Math.round(decimals)) < 1e-9 ? Math.round(decimals) : undefined;
}

function signed(difference: number): string {
  if (difference === 0) {
    return "0";
  }
  const size = Math.abs(difference);
  const text = size >= 1e-4 && size < 100 ? size.toFixed(4) : size.toExponential(1);
  return `${difference < 0 ? "-" : "+"}${text}`;
}

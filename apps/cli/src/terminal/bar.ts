import type { Symbols } from "./symbols.ts";

/** A bar of `width` signs, filled from the left up to `fraction`, which is held within 0 and 1. */
export function bar(fraction: number, width: number, { filled, empty }: Symbols): string {
  const full = Math.round(Math.min(Math.max(fraction, 0), 1) * width);
  return filled.repeat(full) + empty.repeat(width - full);
}

import type { Dataset } from "../dataset.ts";

/**
 * Checks what was measured, one number per feature or channel: a single NaN or infinity in the rows makes it one, and what is
 * saved as JSON would come back as 0.
 *
 * @throws RangeError when a number is not finite; the message names the first such feature
 */
export function requireMeasured(caller: string, { name }: Dataset, measured: readonly number[]): void {
  const wrong = measured.findIndex((value) => !Number.isFinite(value));
  if (wrong !== -1) {
    const place = measured.length === 1 ? "a feature" : `feature (or channel) ${wrong}`;
    throw new RangeError(
      `${caller}: ${place} of ${name} is no finite number in some row; fill in what is missing, or leave such rows out.`,
    );
  }
}

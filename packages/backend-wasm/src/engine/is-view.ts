import type { View } from "@gradkit/backend";

/** Whether a value of unknown origin is a view. */
export function isView(value: unknown): value is View {
  return (
    typeof value === "object" &&
    value !== null &&
    "block" in value &&
    "dtype" in value &&
    "shape" in value &&
    "strides" in value &&
    "offset" in value
  );
}

/** How a window moves over images, with every length worked out; pairs are height, width. */
export interface Window {
  readonly size: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly dilation: readonly [number, number];
  /** Zeros above and to the left. */
  readonly padding: readonly [number, number];
  /** How many places the window has. */
  readonly places: readonly [number, number];
}

/** Whether a value of unknown origin is a window. */
export function isWindow(value: unknown): value is Window {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const window: Partial<Record<keyof Window, unknown>> = value;
  return (
    isPair(window.size, 1) &&
    isPair(window.stride, 1) &&
    isPair(window.dilation, 1) &&
    isPair(window.padding, 0) &&
    isPair(window.places, 0)
  );
}

function isPair(value: unknown, least: number): boolean {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === "number" &&
    typeof value[1] === "number" &&
    value[0] >= least &&
    value[1] >= least
  );
}

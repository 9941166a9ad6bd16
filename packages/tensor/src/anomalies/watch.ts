let watching = false;
let wayBackOf: string | undefined;
let observer: ((place: string, result: unknown) => void) | undefined;
const places: string[] = [];

/** Whether every result is looked at. */
export function isWatching(): boolean {
  return watching;
}

/** Where the computation is: the names of what is being applied, outermost first, and whether it is on its way back. */
export function currentPlace(): string {
  return wayBackOf ?? places.join(" > ");
}

/** Whether the place is one of the way back. */
export function isOnWayBack(): boolean {
  return wayBackOf !== undefined;
}

/** Runs `work` and looks at every result. */
export function watched<R>(work: () => R): R {
  const before = watching;
  watching = true;
  try {
    return work();
  } finally {
    watching = before;
  }
}

/** Runs `work` and shows what every named part of it gives. */
export function observed<R>(work: () => R, see: (place: string, result: unknown) => void): R {
  const before = observer;
  observer = see;
  try {
    return work();
  } finally {
    observer = before;
  }
}

/** Runs the way back of what was computed at a place. */
export function onWayBack<R>(place: string | undefined, work: () => R): R {
  if (!watching) {
    return work();
  }
  const before = wayBackOf;
  wayBackOf = place ?? "";
  try {
    return work();
  } finally {
    wayBackOf = before;
  }
}

/**
 * Runs `work` under a name that {@link detectAnomalies} tells when something goes wrong in it, and {@link observeNamed} with
 * its result. Containers of layers use it.
 *
 * @example
 * import { detectAnomalies, log, named, tensor } from "@gradkit/tensor";
 * try {
 *   detectAnomalies(() => named("decoder", () => log(tensor([1, 0]))));
 * } catch (error) {
 *   console.log(String(error).includes('in "decoder"')); // true
 * }
 */
export function named<R>(name: string, work: () => R): R {
  if (!watching && observer === undefined) {
    return work();
  }
  places.push(name);
  try {
    const result = work();
    observer?.(places.join(" > "), result);
    return result;
  } finally {
    places.pop();
  }
}

import { transformKinds, type TransformKinds } from "./transform-kinds.ts";
import type { FittedStep } from "./transform.ts";

/**
 * A fitted transform made again of its description, such as one read from a file: a function that does to rows what was
 * done to the rows a model was trained on.
 *
 * @param steps What `transform.describe(state)` gave, also through JSON.
 * @param kinds The transforms that may be among them. Default those of this package.
 * @throws RangeError when a step is of a kind that is not among them.
 * @example
 * import { rebuildTransform, spiral, standardize } from "@gradkit/datasets";
 * const transform = standardize({ per: "set" });
 * const saved = JSON.stringify(transform.describe(transform.fit(spiral())));
 * const prepare = rebuildTransform(JSON.parse(saved));
 * console.log(prepare([0.5, 0.5]).length); // 2
 */
export function rebuildTransform(
  steps: readonly FittedStep[],
  kinds: TransformKinds = transformKinds,
): (rows: ArrayLike<number>) => Float64Array {
  const parts = steps.map(({ name, state }) => {
    const make = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (make === undefined) {
      throw new RangeError(
        `rebuildTransform: there is no "${name}", only ${Object.keys(kinds).join(", ")}. Pass a table with it: ` +
          `{ ...transformKinds, ${name}: () => ... }.`,
      );
    }
    return { transform: make(), state };
  });
  return (rows) =>
    parts.reduce<Float64Array>(
      (before, { transform, state }) => transform.applyTo(before, state as never),
      Float64Array.from(rows),
    );
}

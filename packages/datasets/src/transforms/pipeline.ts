import type { Dataset } from "../dataset.ts";
import type { Transform } from "./transform.ts";

/**
 * Several transforms one after the other, each fitted on what those before it make; the state is the list of theirs.
 *
 * @example
 * import { minMax, pipeline, scale, spiral } from "@gradkit/datasets";
 * const both = pipeline(scale(10), minMax());
 * const [, range] = both.fit(spiral({ noise: 0 }));
 * console.log(range.max[0]! > 8); // true
 */
export function pipeline<States extends readonly unknown[]>(
  ...steps: { readonly [Step in keyof States]: Transform<States[Step]> }
): Transform<States> {
  const transforms: readonly Transform<unknown>[] = steps;
  return {
    name: `pipeline(${transforms.map(({ name }) => name).join(", ")})`,
    fit: (dataset) => {
      let before: Dataset = dataset;
      const states = transforms.map((transform) => {
        const state = transform.fit(before);
        before = transform.apply(before, state);
        return state;
      });
      // One state per transform, in their order: that is what the type says.
      return states as readonly unknown[] as States;
    },
    apply: (dataset, states) =>
      transforms.reduce((before, transform, index) => transform.apply(before, states[index]), dataset),
    applyTo: (rows, states) =>
      transforms.reduce<Float64Array>(
        (before, transform, index) => transform.applyTo(before, states[index]),
        Float64Array.from(rows),
      ),
    describe: (states) => transforms.flatMap((transform, index) => transform.describe(states[index])),
  };
}

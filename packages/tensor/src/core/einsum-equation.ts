import type { Shape } from "@gradkit/backend";

/** A parsed equation: a label for every axis of every operand and of the result, and the length of each label. */
export interface EinsumEquation {
  readonly inputs: readonly (readonly string[])[];
  readonly output: readonly string[];
  readonly lengths: ReadonlyMap<string, number>;
}

/**
 * Reads `ij,jk->ik`. The axes of an ellipsis get the labels `...0`, `...1`, counted from its right end, so that those of
 * several operands are aligned at the end, as broadcasting does.
 *
 * @throws RangeError when the equation does not fit the operands.
 */
export function parseEinsum(equation: string, shapes: readonly Shape[]): EinsumEquation {
  const fail = (problem: string): never => {
    throw new RangeError(`einsum: "${equation}" ${problem}`);
  };
  const [left = "", right, ...more] = equation.replace(/\s/g, "").split("->");
  if (more.length > 0) {
    fail('has more than one "->".');
  }
  const terms = left.split(",");
  if (terms.length !== shapes.length) {
    fail(`names ${terms.length} operands, but ${shapes.length} were given.`);
  }
  const inputs = terms.map((term, i) => labelsOf(term, shapes[i]!, i, fail));
  const lengths = lengthsOf(inputs, shapes, fail);
  const all = inputs.flat();
  const wide = [...lengths.keys()].filter(isWide).sort(byPlace);
  if (right === undefined) {
    const once = [...lengths.keys()].filter(
      (label) => !isWide(label) && all.indexOf(label) === all.lastIndexOf(label),
    );
    return { inputs, output: [...wide, ...once.sort()], lengths };
  }
  const output = read(right, wide, "the result", fail);
  const repeated = output.find((label, i) => output.indexOf(label) !== i);
  const unknown = output.find((label) => !lengths.has(label));
  if (repeated !== undefined) {
    fail(`has the label "${repeated}" twice in the result.`);
  }
  if (unknown !== undefined) {
    fail(`has the label "${unknown}" in the result, but in no operand.`);
  }
  if (wide.some((label) => !output.includes(label))) {
    fail('has an ellipsis in an operand, but none in the result; write "..." there too.');
  }
  return { inputs, output, lengths };
}

type Fail = (problem: string) => never;

function isWide(label: string): boolean {
  return label.startsWith("...");
}

function byPlace(a: string, b: string): number {
  return Number(b.slice(3)) - Number(a.slice(3));
}

/** The labels of one operand. */
function labelsOf(term: string, shape: Shape, operand: number, fail: Fail): string[] {
  const letters = term.replace("...", "").length;
  const rest = shape.length - letters;
  if (term.includes("...") ? rest < 0 : rest !== 0) {
    fail(
      `has ${letters} labels ("${term}") for operand ${operand}, which has shape [${shape.join(", ")}] of ` +
        `${shape.length} axes.`,
    );
  }
  const wide = Array.from({ length: Math.max(rest, 0) }, (_, i) => `...${rest - 1 - i}`);
  return read(term, wide, `operand ${operand}`, fail);
}

/** Letters as labels, with `wide` in place of an ellipsis. */
function read(term: string, wide: readonly string[], where: string, fail: Fail): string[] {
  const [before = "", after, ...more] = term.split("...");
  const strange = /[^A-Za-z]/.exec([before, after, ...more].join(""));
  if (strange !== null || more.length > 0) {
    fail(`has "${strange?.[0] ?? "..."}" in ${where}, which takes letters and one ellipsis "...".`);
  }
  const letters = Array.from(before);
  return after === undefined ? letters : [...letters, ...wide, ...Array.from(after)];
}

function lengthsOf(
  inputs: readonly (readonly string[])[],
  shapes: readonly Shape[],
  fail: Fail,
): Map<string, number> {
  const lengths = new Map<string, number>();
  inputs.forEach((labels, operand) => {
    labels.forEach((label, axis) => {
      const length = shapes[operand]![axis]!;
      const known = lengths.get(label) ?? length;
      const stretches = isWide(label) && (known === 1 || length === 1);
      if (known !== length && !stretches) {
        fail(
          `gives the label "${isWide(label) ? "..." : label}" the lengths ${known} and ${length} (axis ${axis} of ` +
            `operand ${operand}, shape [${shapes[operand]!.join(", ")}]).`,
        );
      }
      lengths.set(label, known === 1 ? length : known);
    });
  });
  return lengths;
}

import { arranged, contract, sumAway, type Labelled } from "../core/contract.ts";
import { parseEinsum, type EinsumEquation } from "../core/einsum-equation.ts";
import type { Tensor } from "../tensor.ts";
import { broadcastTo } from "./broadcast-to.ts";
import { diagonal } from "./diagonal.ts";
import { moveAxis } from "./move-axis.ts";

/**
 * Einstein's summation: every axis gets a letter, the tensors are multiplied where letters agree and summed over those that
 * are not in the result. A letter twice in one operand takes its diagonal; `...` stands for axes that broadcast. Without
 * `->` the result has the letters that occur once, in alphabetical order.
 *
 * Pairs of operands become batched matrix products, those with the smallest results first, and so do the gradients.
 *
 * @param equation Such as `ij,jk->ik`, the matrix product, or `bhqd,bhkd->bhqk`, the scores of attention. Spaces do not count.
 * @throws RangeError when the equation does not fit the operands; it names the label.
 * @example
 * import { einsum, tensor } from "@gradkit/tensor";
 * const a = tensor([[1, 2], [3, 4]]);
 * console.log(einsum("ij,jk->ik", a, a).toArray()); // [ [ 7, 10 ], [ 15, 22 ] ]
 * console.log(einsum("ii", a).item(), einsum("ij->j", a).toArray()); // 5 [ 4, 6 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.einsum.html}
 */
export function einsum(equation: string, ...operands: readonly Tensor[]): Tensor {
  const parsed = parseEinsum(
    equation,
    operands.map(({ shape }) => shape),
  );
  const { inputs, output, lengths } = parsed;
  const terms = operands.map((x, i) => prepared(x, inputs[i]!, parsed));
  while (terms.length > 1) {
    const [i, j] = cheapestPair(terms, output, lengths);
    const [second] = terms.splice(j, 1);
    const [first] = terms.splice(i, 1);
    terms.push(contract(first!, second!, labelsOf(terms, output)));
  }
  const rest = sumAway(terms[0]!, new Set(output));
  return arranged(rest, output);
}

/** An operand with its repeated labels on diagonals and its ellipsis stretched. */
function prepared(x: Tensor, labels: readonly string[], { lengths }: EinsumEquation): Labelled {
  const wide = broadcastTo(
    x,
    x.shape.map((length, axis) => (labels[axis]!.startsWith("...") ? lengths.get(labels[axis]!)! : length)),
  );
  return onDiagonals({ x: wide, labels });
}

function onDiagonals({ x, labels }: Labelled): Labelled {
  const again = labels.findIndex((label, axis) => labels.indexOf(label) !== axis);
  if (again < 0) {
    return { x, labels };
  }
  const label = labels[again]!;
  const pair = [labels.indexOf(label), again];
  const others = labels.filter((_, axis) => !pair.includes(axis));
  return onDiagonals({ x: diagonal(moveAxis(x, pair, [-2, -1])), labels: [...others, label] });
}

/** The labels that a product must keep: those of the result and of all other terms. */
function labelsOf(terms: readonly Labelled[], output: readonly string[]): ReadonlySet<string> {
  return new Set([...output, ...terms.flatMap(({ labels }) => labels)]);
}

/** The pair whose product adds the fewest elements to what its factors have. */
function cheapestPair(
  terms: readonly Labelled[],
  output: readonly string[],
  lengths: ReadonlyMap<string, number>,
): readonly [number, number] {
  let best: readonly [number, number] = [0, 1];
  let least = Infinity;
  for (let j = 1; j < terms.length && terms.length > 2; j++) {
    for (let i = 0; i < j; i++) {
      const [a, b] = [terms[i]!, terms[j]!];
      const needed = labelsOf(
        terms.filter((_, k) => k !== i && k !== j),
        output,
      );
      const kept = new Set([...a.labels, ...b.labels].filter((label) => needed.has(label)));
      const size = [...kept].reduce((product, label) => product * lengths.get(label)!, 1);
      const cost = size - a.x.size - b.x.size;
      if (cost < least) {
        least = cost;
        best = [i, j];
      }
    }
  }
  return best;
}

import type { Tape } from "../replay/tape.ts";
import { everyPair } from "../every-pair.ts";
import { mapTree } from "../map-tree.ts";
import type { Tensor } from "../tensor.ts";
import type { Tree } from "../tree.ts";
import type { GraphNode } from "./graph-node.ts";
import { stopGradient } from "./stop-gradient.ts";

/** The parameters that gradients are taken with respect to, and the nodes at which they end. */
export interface Sources<P extends Tree> {
  readonly tree: P;
  readonly nodes: readonly GraphNode[];
}

/** Fresh views of the parameters, each a source of its own. */
export function freshSources<P extends Tree>(params: P): Sources<P> {
  return sourcesOf(params, stopGradient);
}

/** Sources that stay the same tensors from step to step, whatever parameters they show. */
export class RepeatedSources<P extends Tree> implements Sources<P> {
  readonly tree: P;
  readonly nodes: readonly GraphNode[];

  constructor(
    params: P,
    readonly tape: Tape,
  ) {
    const { tree, nodes } = sourcesOf(params, (x) => tape.slot(x).proxy);
    this.tree = tree;
    this.nodes = nodes;
  }

  /** Shows these parameters in this step; false when they are others than those it was made for. */
  show(params: Tree): boolean {
    return everyPair(this.tree, params, this.tape.fits);
  }
}

function sourcesOf<P extends Tree>(params: P, make: (x: Tensor) => Tensor): Sources<P> {
  const nodes: GraphNode[] = [];
  const tree = mapTree(params, (x, path) => {
    requireFloat(x, path);
    const source = make(x);
    // Inside another gradient computation the source still leads back to where it came from.
    source.node =
      x.node === undefined ? { inputs: [], gradients: [] } : { inputs: [x], gradients: [(g) => g] };
    nodes.push(source.node);
    return source;
  });
  return { tree, nodes };
}

function requireFloat(x: Tensor, path: string): void {
  if (!x.dtype.startsWith("float")) {
    throw new TypeError(
      `Gradients need floating-point tensors, but ${path === "" ? "the argument" : `"${path}"`} is ${x.dtype}. ` +
        `Convert it with cast(x, "float32"), or pass it as a further argument.`,
    );
  }
}

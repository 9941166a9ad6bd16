import type { GraphNode } from "./graph-node.ts";

/**
 * The nodes on a path from one of `targets` to `root`, each after the nodes it was computed from. The walk keeps
 * its own stack, because the graph of a long sequence is deeper than the call stack.
 */
export function pathsTo(targets: ReadonlySet<GraphNode>, root: GraphNode): GraphNode[] {
  const leads = new Map<GraphNode, boolean>();
  const order: GraphNode[] = [];
  const stack: { readonly node: GraphNode; next: number; leads: boolean }[] = [];
  const enter = (node: GraphNode): void => {
    leads.set(node, false);
    stack.push({ node, next: targets.has(node) ? node.inputs.length : 0, leads: targets.has(node) });
  };
  enter(root);
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!;
    if (frame.next < frame.node.inputs.length) {
      const below = frame.node.inputs[frame.next]!.node;
      if (below !== undefined && !leads.has(below)) {
        // Comes back to the same input once the node below is done.
        enter(below);
      } else {
        frame.leads ||= below !== undefined && leads.get(below) === true;
        frame.next++;
      }
      continue;
    }
    stack.pop();
    leads.set(frame.node, frame.leads);
    if (frame.leads) {
      order.push(frame.node);
    }
  }
  return order;
}

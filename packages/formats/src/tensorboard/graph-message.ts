import { encode } from "../protobuf/message.ts";
import type { GraphNode } from "./graph-node.ts";
import { graphProto } from "./messages.ts";

/** The bytes of a GraphDef. */
export function graphMessage(nodes: readonly GraphNode[]): Uint8Array {
  const names = new Set(nodes.map(({ name }) => name));
  return encode(graphProto, {
    node: nodes.map(({ name, op, inputs = [], shape, detail }) => {
      const unknown = inputs.find((input) => !names.has(input));
      if (unknown !== undefined) {
        throw new RangeError(`graph: node "${name}" takes "${unknown}", but there is no node of that name.`);
      }
      const shapes = { shape: [{ dim: (shape ?? []).map((size) => ({ size })) }] };
      return {
        name,
        op,
        input: inputs,
        attr: [
          ...(shape === undefined ? [] : [{ key: "_output_shapes", value: { list: shapes } }]),
          ...(detail === undefined ? [] : [{ key: "attr", value: { s: new TextEncoder().encode(detail) } }]),
        ],
      };
    }),
    versions: { producer: 22 },
  });
}

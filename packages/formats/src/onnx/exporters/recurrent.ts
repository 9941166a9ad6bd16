import { concatenated, gatesReordered } from "../gates.ts";
import { int, ints, text, texts, type Attribute } from "../attributes.ts";
import type { GraphBuilder } from "../graph-builder.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import type { LayerSite } from "../layer-site.ts";
import { channelsLast } from "../value.ts";

/** What tells the three operations apart. */
interface Operation {
  readonly opType: "RNN" | "LSTM" | "GRU";
  /** Which of gradkit's gates stands at each place in ONNX. */
  readonly gates: readonly number[];
  readonly attributes: (site: LayerSite, directions: number) => Readonly<Record<string, Attribute>>;
}

/** A layer that goes through a sequence; ONNX wants time first, and weights turned round and joined for both directions. */
/* @__NO_SIDE_EFFECTS__ */
function recurrent({ opType, gates, attributes }: Operation): LayerExporter {
  return (site, x, graph) => {
    const units = site.number("units");
    const prefixes = site.flag("bidirectional") ? ["forward.", "backward."] : [""];
    const last = channelsLast(graph, x);
    const timeFirst = graph.node("Transpose", [last.name], { perm: ints([1, 0, 2]) });
    const sequence = site.text("output", "last") === "sequence";
    const given = {
      hidden_size: int(units),
      direction: text(prefixes.length === 2 ? "bidirectional" : "forward"),
      ...attributes(site, prefixes.length),
    };
    const inputs = [timeFirst, ...weightsOf(site, graph, prefixes, units, gates)];
    const steps = graph.node(opType, inputs, given, sequence ? 0 : 1);
    const width = units * prefixes.length;
    // All steps come as [time, directions, batch, units], the last ones as [directions, batch, units].
    const batchFirst = graph.node("Transpose", [steps], { perm: ints(sequence ? [2, 0, 1, 3] : [1, 0, 2]) });
    const shape = sequence ? [x.shape[0]!, width] : [width];
    const name = graph.node("Reshape", [
      batchFirst,
      graph.ints("shape", [0, ...(sequence ? [0, width] : [width])]),
    ]);
    return { name, shape, layout: "channels last" };
  };
}

function weightsOf(
  site: LayerSite,
  graph: GraphBuilder,
  prefixes: readonly string[],
  units: number,
  gates: readonly number[],
): readonly string[] {
  const joined = (names: readonly string[], axes: number, name: string): string => {
    const parts = prefixes.flatMap((prefix) =>
      names.map((own) => gatesReordered(site.parameter(prefix + own), units, gates)),
    );
    const rows = gates.length * units * names.length;
    const columns = parts[0]!.length / (gates.length * units);
    const shape = axes === 3 ? [prefixes.length, rows, columns] : [prefixes.length, rows];
    return graph.floats(name, shape, concatenated(parts));
  };
  return [
    joined(["inputWeight"], 3, "W"),
    joined(["hiddenWeight"], 3, "R"),
    joined(["inputBias", "hiddenBias"], 2, "B"),
  ];
}

export const recurrentExporters: Readonly<Record<string, LayerExporter>> = {
  // gradkit: reset, update, new; ONNX: update, reset, new.
  gru: recurrent({ opType: "GRU", gates: [1, 0, 2], attributes: () => ({ linear_before_reset: int(1) }) }),
  // gradkit: input, forget, cell, output; ONNX: input, output, forget, cell.
  lstm: recurrent({ opType: "LSTM", gates: [0, 3, 1, 2], attributes: () => ({}) }),
  simpleRnn: recurrent({
    opType: "RNN",
    gates: [0],
    attributes: (site, directions) => {
      const name = site.text("activation", "tanh") === "relu" ? "Relu" : "Tanh";
      return { activations: texts(Array.from({ length: directions }, () => name)) };
    },
  }),
};

import { sizeOf } from "@gradkit/tensor";
import { int, text } from "../attributes.ts";
import { onnxTypes } from "../element-types.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import type { LayerSite } from "../layer-site.ts";
import { channelsFirst, channelsLast, inLayout, type Value } from "../value.ts";

const flatten: LayerExporter = (_, x, graph) => {
  const last = channelsLast(graph, x);
  return { ...last, name: graph.node("Flatten", [last.name], { axis: int(1) }), shape: [sizeOf(x.shape)] };
};

const reshape: LayerExporter = (site, x, graph) => {
  const given = site.layer.config["shape"];
  const shape = site.numbers("shape", Array.isArray(given) ? given.length : 1);
  if (sizeOf(shape) !== sizeOf(x.shape)) {
    throw site.refuse(`a sample of shape [${x.shape.join(", ")}] cannot become [${shape.join(", ")}]`);
  }
  const last = channelsLast(graph, x);
  // 0 keeps the batch as it is.
  return { ...last, name: graph.node("Reshape", [last.name, graph.ints("shape", [0, ...shape])]), shape };
};

/** Rows of a table; numbers that came as floats are made whole first. */
const embedding: LayerExporter = (site, x, graph) => {
  const weight = graph.parameter(site.pathOf("weight"), site.parameter("weight"));
  const last = channelsLast(graph, x);
  const indices = graph.node("Cast", [last.name], { to: int(onnxTypes.int64) });
  return {
    name: graph.node("Gather", [weight, indices], { axis: int(0) }),
    shape: [...x.shape, site.number("width")],
    layout: "channels last",
  };
};

/** Zeros before and after along each axis of a sample. */
/* @__NO_SIDE_EFFECTS__ */
function padded(
  widths: (site: LayerSite) => readonly (readonly [before: number, after: number])[],
): LayerExporter {
  return (site, x, graph) => {
    const edges = [...widths(site), [0, 0] as const];
    const [before, after] = [0, 1].map((side) =>
      inLayout(
        x,
        edges.map((edge) => edge[side]!),
      ),
    );
    const pads = graph.ints("pads", [0, ...before!, 0, ...after!]);
    const shape = x.shape.map((length, i) => length + edges[i]![0] + edges[i]![1]);
    return { ...x, name: graph.node("Pad", [x.name, pads]), shape };
  };
}

const ends: LayerExporter = padded((site) => {
  const [before, after] = site.numbers("widths", 2);
  return [[before!, after!]];
});

const edges: LayerExporter = padded((site) => {
  const { widths } = site.layer.config;
  const named = new Map<string, unknown>(
    Object.entries(typeof widths === "object" && widths !== null ? widths : {}),
  );
  const [top, bottom, left, right] = ["top", "bottom", "left", "right"].map((edge) => {
    const width = named.get(edge);
    if (typeof width !== "number") {
      throw site.refuse(`widths.${edge} should be a number, but is ${JSON.stringify(width)}`);
    }
    return width;
  });
  return [
    [top!, bottom!],
    [left!, right!],
  ];
});

/** Larger by whole factors: elements repeated, or interpolated between their centres. */
const upsample: LayerExporter = (site, x, graph) => {
  const scale = site.numbers("scale", x.shape.length - 1);
  const shape = x.shape.map((length, i) => length * (scale[i] ?? 1));
  const first = channelsFirst(graph, x);
  const nearest = site.text("method", "nearest") === "nearest";
  if (!nearest && scale.length === 1) {
    return { ...first, name: interpolated(first, scale[0]!, graph), shape };
  }
  const scales = graph.floats("scales", [scale.length + 2], [1, 1, ...scale]);
  const name = graph.node("Resize", [first.name, "", scales], {
    mode: text(nearest ? "nearest" : "linear"),
    coordinate_transformation_mode: text(nearest ? "asymmetric" : "half_pixel"),
    ...(nearest && { nearest_mode: text("floor") }),
  });
  return { ...first, name, shape };
};

/** A product with a matrix of weights, because runtimes interpolate images but not sequences. */
function interpolated(x: Value, scale: number, graph: Parameters<LayerExporter>[2]): string {
  const length = x.shape[0]!;
  const longer = length * scale;
  const weights = new Float32Array(length * longer);
  for (let to = 0; to < longer; to++) {
    const at = Math.min(length - 1, Math.max(0, (to + 0.5) / scale - 0.5));
    const low = Math.floor(at);
    weights[low * longer + to]! += 1 - (at - low);
    weights[Math.min(low + 1, length - 1) * longer + to]! += at - low;
  }
  return graph.node("MatMul", [x.name, graph.floats("weights", [length, longer], weights)]);
}

/** Waves of different lengths, added to the features of each step. */
const positionalEncoding: LayerExporter = (site, x, graph) => {
  const last = channelsLast(graph, x);
  const width = site.number("width");
  const values = Float32Array.from({ length: sizeOf(x.shape) }, (_, i) => {
    const feature = i % width;
    const even = feature - (feature % 2);
    const angle = Math.floor(i / width) / 10_000 ** (even / width);
    return feature === even ? Math.sin(angle) : Math.cos(angle);
  });
  return { ...last, name: graph.node("Add", [last.name, graph.floats("waves", x.shape, values)]) };
};

export const shapeExporters: Readonly<Record<string, LayerExporter>> = {
  embedding,
  flatten,
  positionalEncoding,
  reshape,
  upsample1d: upsample,
  upsample2d: upsample,
  zeroPadding1d: ends,
  zeroPadding2d: edges,
};

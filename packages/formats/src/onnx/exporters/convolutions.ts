import { int, ints } from "../attributes.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import type { LayerSite } from "../layer-site.ts";
import { channelsFirst, type Value } from "../value.ts";
import { windowOf } from "./window.ts";

/** A convolution over sequences or images; gradkit's weights `[kernel..., channels, outputs]` become `[outputs, channels, kernel...]`. */
/* @__NO_SIDE_EFFECTS__ */
function convolution(axes: number, groupsOf: (site: LayerSite) => number): LayerExporter {
  return (site, x, graph) => {
    requireAxes(site, x, axes);
    const { attributes, places } = windowOf(site, x, "kernel");
    const first = channelsFirst(graph, x);
    const order = [axes + 1, axes, ...Array.from({ length: axes }, (_, i) => i)];
    const inputs = [first.name, graph.parameter(site.pathOf("weight"), site.parameter("weight"), order)];
    const bias = site.find("bias");
    if (bias !== undefined) {
      inputs.push(graph.parameter(site.pathOf("bias"), bias));
    }
    const name = graph.node("Conv", inputs, { ...attributes, group: int(groupsOf(site)) });
    return { ...first, name, shape: [...places, site.number("outputs")] };
  };
}

/** Transposed; gradkit's weights `[kernel..., outputs, channels]` become `[channels, outputs, kernel...]`. */
/* @__NO_SIDE_EFFECTS__ */
function transposed(axes: number): LayerExporter {
  return (site, x, graph) => {
    requireAxes(site, x, axes);
    const [kernel, stride, dilation] = (["kernel", "stride", "dilation"] as const).map((name) =>
      site.numbers(name, axes, name === "kernel" ? undefined : 1),
    ) as [readonly number[], readonly number[], readonly number[]];
    const [padding, added] = [site.numbers("padding", axes, 0), site.numbers("outputPadding", axes, 0)];
    const first = channelsFirst(graph, x);
    const order = [axes + 1, axes, ...Array.from({ length: axes }, (_, i) => i)];
    const inputs = [first.name, graph.parameter(site.pathOf("weight"), site.parameter("weight"), order)];
    const bias = site.find("bias");
    if (bias !== undefined) {
      inputs.push(graph.parameter(site.pathOf("bias"), bias));
    }
    const name = graph.node("ConvTranspose", inputs, {
      kernel_shape: ints(kernel),
      strides: ints(stride),
      pads: ints([...padding, ...padding]),
      output_padding: ints(added),
      dilations: ints(dilation),
      group: int(site.number("groups", 1)),
    });
    const places = kernel.map(
      (length, i) =>
        (x.shape[i]! - 1) * stride[i]! - 2 * padding[i]! + dilation[i]! * (length - 1) + added[i]! + 1,
    );
    return { ...first, name, shape: [...places, site.number("outputs")] };
  };
}

function requireAxes(site: LayerSite, x: Value, axes: number): void {
  if (x.shape.length !== axes + 1) {
    throw site.refuse(
      `expects ${axes + 1} axes besides the batch, but gets samples of shape [${x.shape.join(", ")}]`,
    );
  }
}

const groups = (site: LayerSite): number => site.number("groups", 1);

export const convolutionExporters: Readonly<Record<string, LayerExporter>> = {
  conv1d: convolution(1, groups),
  conv2d: convolution(2, groups),
  convTranspose1d: transposed(1),
  convTranspose2d: transposed(2),
  depthwiseConv2d: convolution(2, (site) => site.number("inputs")),
};

import { ints, type Attribute } from "../attributes.ts";
import type { LayerSite } from "../layer-site.ts";
import type { Value } from "../value.ts";

/** A window over the places of a value: lengths for each axis, and what comes out. */
export interface ExportedWindow {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly kernel: readonly number[];
  readonly dilated: boolean;
  /** How many places the window has along each axis. */
  readonly places: readonly number[];
}

/** Reads kernel, stride, padding and dilation of a layer, with padding for each edge as ONNX has it. */
export function windowOf(site: LayerSite, x: Value, kernelName: "kernel" | "size"): ExportedWindow {
  const lengths = x.shape.slice(0, -1);
  const axes = lengths.length;
  const kernel = site.numbers(kernelName, axes);
  const stride =
    site.layer.config["stride"] === undefined && kernelName === "size"
      ? kernel
      : site.numbers("stride", axes, 1);
  const dilation = site.numbers("dilation", axes, 1);
  const span = kernel.map((length, i) => (length - 1) * dilation[i]!);
  const same = site.layer.config["padding"] === "same";
  const padding = same ? [] : site.numbers("padding", axes, 0);
  const before = span.map((total, i) => (same ? Math.floor(total / 2) : padding[i]!));
  const after = span.map((total, i) => (same ? total - before[i]! : padding[i]!));
  return {
    kernel,
    dilated: dilation.some((step) => step !== 1),
    places: lengths.map(
      (length, i) => Math.floor((length + before[i]! + after[i]! - span[i]! - 1) / stride[i]!) + 1,
    ),
    attributes: {
      kernel_shape: ints(kernel),
      strides: ints(stride),
      pads: ints([...before, ...after]),
      dilations: ints(dilation),
    },
  };
}

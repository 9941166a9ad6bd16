import { layerKinds } from "@gradkit/layers";
import { describe, expect, test } from "vitest";
import { buildLayers } from "./build-layers.ts";
import { layerForms } from "./layer-forms.ts";
import type { Layout } from "./layer-form.ts";
import { readLayers } from "./read-layers.ts";

/** Layers made of layers, which a flat text cannot say. */
const containers = ["parallel", "residual", "sequential", "shared"];

test("every layer of the catalogue that is one piece can be written", () => {
  const written = [...Object.keys(layerForms), ...containers].sort();
  expect(written).toEqual(Object.keys(layerKinds).sort());
});

/** Inputs that suit the examples: 4 channels divide into 2 groups and 4 heads. */
const inputs: Readonly<Record<Layout, readonly number[]>> = {
  flat: [784],
  images: [12, 12, 4],
  sequences: [12, 4],
  indices: [20],
  any: [12, 12, 4],
};

describe.each(Object.entries(layerForms))("%s", (kind, { reads, needs, options }) => {
  const least = [kind, ...needs.map(({ example }) => example)].join(" ");

  test("can be built with what it needs, and named arguments give the same", () => {
    const [layer] = buildLayers(readLayers(least), inputs[reads]).layers;
    const named = [kind, ...needs.map(({ name, example }) => `${name}=${example}`)].join(" ");
    expect(layer?.kind).toBe(kind);
    expect(buildLayers(readLayers(named), inputs[reads]).layers[0]?.config).toEqual(layer?.config);
  });

  test.each(options.map((option) => [option.name, option] as const))("option %s gets to it", (_, option) => {
    const { name, field, example } = option;
    // Room at the end must be less than a stride.
    const text = `${least} ${name}=${example}${name === "outputPadding" ? " stride=2" : ""}`;
    const [layer] = buildLayers(readLayers(text), inputs[reads]).layers;
    const value = layer?.config[field];
    expect(Array.isArray(value) ? value[0] : value).toEqual(option.read(example));
  });
});

import type { Dataset } from "@gradkit/datasets";
import type { Layer, Sequential } from "@gradkit/layers";
import { leaves, noGrad, reshape, scope, tensor, type Tensor, type Tree } from "@gradkit/tensor";
import type { LoadedModel } from "@gradkit/training";
import type { ReportFigure } from "./curves.ts";
import { distributions, type LayerNumbers } from "./distributions.ts";

/** How many rows go through the model, and how many layers are told apart in one figure. */
const [rowsShown, layersShown] = [500, 6];

/** How the activations of the hidden layers are distributed for rows of a set: what each hands to the next one with weights. */
export function activationFigures(loaded: LoadedModel, data: Dataset): readonly ReportFigure[] {
  const { model } = loaded;
  const lists = isSequential(model) ? activations(model.layers, loaded, data).slice(0, layersShown) : [];
  const svg = distributions(lists, {
    title: "Activations",
    xLabel: "activation",
    yLabel: "share of the layer's activations",
  });
  const caption = `What each hidden layer hands to the next one, for ${Math.min(rowsShown, data.size)} test rows.`;
  return svg === undefined
    ? []
    : [{ name: "activations", caption, svg, series: lists.map(({ name }) => name) }];
}

function activations(layers: readonly Layer[], loaded: LoadedModel, data: Dataset): readonly LayerNumbers[] {
  const { params, buffers, inputShape, dtype } = loaded;
  const width = data.features.length / data.size;
  const rows = loaded.preprocess(data.features.subarray(0, Math.min(rowsShown, data.size) * width));
  const [own, carried] = [params as readonly Tree[], buffers as readonly Tree[]];
  const hasWeights = own.map((tree) => leaves(tree).length > 0);
  const found: LayerNumbers[] = [];
  scope(() =>
    noGrad(() => {
      let y: Tensor = reshape(tensor(rows, { dtype }), [-1, ...inputShape]);
      let name: string | undefined;
      layers.forEach((layer, i) => {
        if (hasWeights[i] === true) {
          if (name !== undefined) {
            found.push({ name, values: y.data().slice() });
          }
          name = `${i}.${layer.kind}`;
        }
        y = layer.apply(own[i]!, y, { buffers: carried[i]! });
      });
    }),
  );
  return found;
}

function isSequential(model: Layer): model is Sequential<readonly Layer[]> & Layer {
  return model.kind === "sequential" && "layers" in model;
}

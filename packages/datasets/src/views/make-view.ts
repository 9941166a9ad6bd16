import type { Dataset, FeatureArray, LabelArray } from "../dataset.ts";
import { arrayLike } from "./array-like.ts";
import type { DatasetView } from "./dataset-view.ts";
import { gatherRows } from "./gather-rows.ts";
import { rowRange } from "./row-range.ts";
import { labelWidth, rowWidth } from "./row-width.ts";

/** What a view says of itself, and which kinds of arrays it becomes when copied together. */
export interface ViewFacts extends Omit<Dataset, "features" | "labels" | "view"> {
  /** An array of the kind of `features`; its content does not matter. */
  readonly featureKind: () => FeatureArray;
  readonly labelKind: () => LabelArray;
}

/** A set that computes its rows or takes them from another one. */
export function makeView({ featureKind, labelKind, ...facts }: ViewFacts, view: DatasetView): Dataset {
  let features: FeatureArray | undefined;
  let labels: LabelArray | undefined;
  const dataset: Dataset = {
    ...facts,
    get features(): FeatureArray {
      return (features ??= copyFeatures(arrayLike(featureKind(), facts.size * rowWidth(facts)), facts, view));
    },
    get labels(): LabelArray {
      return (labels ??= copyLabels(arrayLike(labelKind(), facts.size * labelWidth(facts)), facts, view));
    },
  };
  return Object.defineProperty(dataset, "view", { value: view, enumerable: false });
}

function copyFeatures(
  target: FeatureArray,
  facts: Pick<Dataset, "featureShape" | "size">,
  view: DatasetView,
): FeatureArray {
  if ("write" in view) {
    view.write(rowRange(0, facts.size), target, undefined);
  } else if (view.base.view && "write" in view.base.view) {
    view.base.view.write(view.rows, target, undefined);
  } else {
    gatherRows(view.base.features, 1, rowWidth(facts), view.rows, target);
  }
  return target;
}

function copyLabels(
  target: LabelArray,
  facts: Pick<Dataset, "labelShape" | "size">,
  view: DatasetView,
): LabelArray {
  if ("write" in view) {
    view.write(rowRange(0, facts.size), undefined, target);
  } else if (view.base.view && "write" in view.base.view) {
    view.base.view.write(view.rows, undefined, target);
  } else {
    gatherRows(view.base.labels, 1, labelWidth(facts), view.rows, target);
  }
  return target;
}

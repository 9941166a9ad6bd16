import { fromData, keep, noGrad, type Tensor } from "@gradkit/tensor";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { featuresOf } from "../make/with-features.ts";
import type { Bounds } from "../protocol.ts";
import { gridPoints } from "./grid-points.ts";

/** What a network is told of each field of a square grid over the plane, row after row from the upper left. */
export function gridTensor(bounds: Bounds, count: number, features: PlaneConfig["features"]): Tensor {
  const values = featuresOf(gridPoints(bounds, count), features);
  return noGrad(() => keep(fromData(Float32Array.from(values), [count * count, features.length])));
}

import type { Racer } from "../racer.ts";
import { surfaces, type PlanePoint, type SurfaceName } from "./surfaces.ts";

/** Everything that is set on the tab of descents. */
export interface DescendConfig {
  readonly surface: SurfaceName;
  readonly start: PlanePoint;
  readonly steps: number;
  /** What the rate is multiplied by after every step. */
  readonly decay: number;
  readonly racers: readonly Racer[];
}

/** From where all minima are about as far. */
export const defaultDescend: DescendConfig = {
  surface: "waves",
  start: surfaces.waves.start,
  steps: 50,
  decay: 1,
  racers: [
    { optimizer: "sgd", learningRate: 0.1, momentum: 0 },
    { optimizer: "nesterov", learningRate: 0.05, momentum: 0.9 },
    { optimizer: "rmsprop", learningRate: 0.1, momentum: 0 },
    { optimizer: "adam", learningRate: 0.3, momentum: 0 },
  ],
};

/** As many steps as are worth a look. */
export const mostSteps = 1000;

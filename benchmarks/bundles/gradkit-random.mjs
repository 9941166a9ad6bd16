// The same with initial weights from NumPy's generator.
import { rng } from "@gradkit/random";
import { model, train } from "./gradkit.mjs";

export const run = (batches) => train(model.init(rng(0)), batches);

import type { Kernel } from "@gradkit/backend";
import { expect, it } from "vitest";
import { createRun } from "./create-run.ts";

it("leaves convolutions with many outputs to products, and everything else to the engine", () => {
  const ran: string[] = [];
  const run = createRun((kernel) => ran.push(kernel.name));
  const kernel = (name: string): Kernel<unknown> => ({
    name,
    reference: () => ran.push(`${name} of products`),
  });
  const weights = (outputs: number): unknown => ({ weights: { shape: [3, 3, 8, outputs] } });
  run(kernel("convolve"), weights(16));
  run(kernel("convolve"), weights(17));
  run(kernel("convolveBack"), weights(64));
  run(kernel("convolveWeights"), weights(64));
  run(kernel("unfold"), weights(64));
  run(kernel("convolve"), undefined);
  expect(ran).toEqual(["convolve", "convolve of products", "convolveBack of products", "convolveWeights of products", "unfold", "convolve"]); // prettier-ignore
});

import { elements, sizeOf, type Kernel } from "@gradkit/backend";
import type { ConvolutionArguments } from "./convolution-arguments.ts";
import { taps } from "./window-kernels.fixture.ts";

type Visit = (image: number, weight: number, result: number) => void;

/** Visits every product of a convolution over contiguous views: where its factors and its sum stand. */
function forEachProduct({ images, weights, results, window }: ConvolutionArguments, visit: Visit): void {
  const outputs = weights.shape[3]!;
  const size = sizeOf(weights.shape) / outputs;
  for (const [tap, image] of taps(images.shape, window)) {
    for (let o = 0; o < outputs && image >= 0; o++) {
      const [weight, result] = [(tap % size) * outputs + o, Math.floor(tap / size) * outputs + o];
      visit(images.offset + image, weights.offset + weight, results.offset + result);
    }
  }
}

/** The definitions of "convolve", "convolveBack" and "convolveWeights" for contiguous views, and what each of them writes. */
export const convolutionKernels: readonly (readonly [
  kernel: Kernel<ConvolutionArguments>,
  written: "images" | "weights" | "results",
])[] = [
  [definition("convolve", "results"), "results"],
  [definition("convolveBack", "images"), "images"],
  [definition("convolveWeights", "weights"), "weights"],
];

function definition(name: string, written: "images" | "weights" | "results"): Kernel<ConvolutionArguments> {
  return {
    name,
    reference(args) {
      const [x, w, y] = [args.images, args.weights, args.results].map(elements) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const out = args[written];
      elements(out).fill(0, out.offset, out.offset + sizeOf(out.shape));
      forEachProduct(args, (i, j, k) => {
        if (written === "results") {
          y[k]! += x[i]! * w[j]!;
        } else if (written === "images") {
          x[i]! += y[k]! * w[j]!;
        } else {
          w[j]! += x[i]! * y[k]!;
        }
      });
    },
  };
}

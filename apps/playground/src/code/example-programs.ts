/** The programs to begin with, besides the one of the page of the plane. */
export const exampleNames = ["gradients", "loop", "digits"] as const;

export type ExampleName = (typeof exampleNames)[number];

const gradients = `import { grad, mul, sin, sum, tensor, type Tensor } from "@gradkit/tensor";

// f(x) = sum of x sin(x), and its gradient sin(x) + x cos(x).
const f = (x: Tensor) => sum(mul(x, sin(x)));
const x = tensor([0, 0.5, 1, 2], { dtype: "float64" });

console.log("f(x) ", f(x).item());
console.log("f'(x)", grad(f)(x));

// The same by finite differences, number by number.
const h = 1e-6;
const values = Array.from(x.data());
const moved = (i: number, by: number) =>
  f(tensor(values.map((value, k) => (k === i ? value + by : value)), { dtype: "float64" })).item();
console.log("proof", values.map((_, i) => (moved(i, h) - moved(i, -h)) / (2 * h)));

// Gradients of gradients work the same way.
const slope = (x: Tensor) => sum(grad(f)(x));
console.log('f"(x)', grad(slope)(x));
`;

const loop = `import { moons } from "@gradkit/datasets";
import { lineChart, type Series } from "@gradkit/figures";
import { dense, sequential, tanh } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { adam, sgd } from "@gradkit/optimizers";
import { trainer } from "@gradkit/training";

// Two optimizers from the same initial weights, step by step.
const curves = { SGD: sgd(0.3), Adam: adam(0.02) };
const series: Series[] = [];
for (const [name, optimizer] of Object.entries(curves)) {
  const model = sequential(dense(2, 16), tanh(), dense(16, 2));
  const made = trainer(model, moons({ noise: 0.1 }), {
    loss: crossEntropy, optimizer, metrics: { accuracy }, batchSize: 32, seed: 1,
  });
  const losses: number[] = [];
  while (made.position.step < 300) {
    losses.push(made.step());
  }
  console.log(name, made.takeScores());
  series.push({ name, x: losses.map((_, i) => i + 1), y: losses });
}

// A figure is text: the console shows it as a picture.
console.log(lineChart(series, { title: "Loss on two moons", xLabel: "update", yLabel: "loss", yScale: "log" }));
`;

const digits = `import { syntheticDigits } from "@gradkit/datasets";
import { confusionFigure } from "@gradkit/figures";
import { dense, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy, confusionMatrix } from "@gradkit/metrics";
import { adam } from "@gradkit/optimizers";
import { evaluate, fit } from "@gradkit/training";

const { train, test } = syntheticDigits({ train: 2000, test: 500 });
const model = sequential(dense(784, 64), relu(), dense(64, 10));

const training = fit(model, train, {
  loss: crossEntropy, optimizer: adam(0.003), metrics: { accuracy }, epochs: 5, validation: test,
});
for await (const event of training) {
  if (event.kind === "epoch") {
    const { epoch, train, validation } = event.record;
    console.log("epoch", epoch, "train", train.accuracy.toFixed(3), "test", validation?.accuracy.toFixed(3));
  }
}

const { params } = await training;
const { matrix } = await evaluate(model, params, test, {
  loss: crossEntropy, metrics: { matrix: confusionMatrix },
});
console.log(confusionFigure(matrix, test.classNames, { title: "What is read as what" }));
`;

/** The programs by name. */
export const examplePrograms: Readonly<Record<ExampleName, string>> = { gradients, loop, digits };

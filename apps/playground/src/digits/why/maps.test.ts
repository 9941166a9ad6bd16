import { conv2d, dense, flatten, maxPool2d, relu, sequential, tanh, type Layer } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import { describe, expect, test } from "vitest";
import { readScores, type Reader } from "../worker/reader.ts";
import type { AskedClass } from "./asked-class.ts";
import { explain } from "./explain.ts";
import { gradientMap } from "./gradient-map.ts";
import { occlusionMap } from "./occlusion-map.ts";

function readerOf(model: Layer, inputShape: readonly number[], dtype: Reader["dtype"] = "float64"): Reader {
  const params = model.init(rng(7), { dtype });
  return {
    inputShape,
    dtype,
    prepare(images) {
      const inputs = Float64Array.from(images, (byte) => byte / 255);
      return dtype === "float64" ? inputs : Float32Array.from(inputs);
    },
    apply: (x) => model.apply(params, x, { buffers: model.buffers({ dtype }) }),
  };
}

const perceptron = sequential<readonly Layer[]>(dense(784, 24), tanh(), dense(24, 10));
const convolutional = sequential<readonly Layer[]>(
  conv2d(1, 4, { kernel: 5, padding: 2 }),
  relu(),
  maxPool2d(2),
  flatten(),
  dense(784, 10),
);
const readers = {
  perceptron: readerOf(perceptron, [784]),
  "convolutional network": readerOf(convolutional, [28, 28, 1]),
};

/** A ring with a tail and uneven ink, so that every pixel counts differently. */
const picture = Uint8Array.from({ length: 784 }, (_, i) => {
  const [x, y] = [(i % 28) - 13, Math.floor(i / 28) - 10];
  const isRing = Math.abs(Math.hypot(x, y) - 5) < 1.5;
  return isRing || (x === 4 && y > 0 && y < 12) ? 90 + ((i * 37) % 160) : 0;
});

const questions: readonly AskedClass[] = [
  { target: 3, rival: undefined },
  { target: 8, rival: 1 },
];

/** Scores that a question is about, for inputs that need not be bytes. */
function scoreOf(reader: Reader, inputs: Float64Array, { target, rival }: AskedClass): number {
  const scores = readScores({ ...reader, prepare: () => inputs }, new Uint8Array(784));
  return (scores[target] ?? NaN) - (rival === undefined ? 0 : (scores[rival] ?? NaN));
}

/** The same by one reading for each place, and by the definition of the softmax. */
function occludedOneByOne(reader: Reader, asked: AskedClass): readonly number[] {
  const certainty = (image: Uint8Array): number => {
    const scores = [...readScores(reader, image)];
    const against =
      asked.rival === undefined ? scores : [asked.target, asked.rival].map((at) => scores[at] ?? NaN);
    const top = scores[asked.target] ?? NaN;
    return 1 / against.reduce((sum, score) => sum + Math.exp(score - top), 0);
  };
  return Array.from(picture, (_, place) => {
    const image = picture.slice();
    for (let y = 0; y < 28; y++) {
      for (let x = 0; x < 28; x++) {
        if (Math.abs(y - Math.floor(place / 28)) <= 2 && Math.abs(x - (place % 28)) <= 2) {
          image[y * 28 + x] = 0;
        }
      }
    }
    return certainty(picture) - certainty(image);
  });
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a, (value, i) => Math.abs(value - (b[i] ?? NaN))).reduce((x, y) => Math.max(x, y), 0);
}

describe.each(Object.entries(readers))("the map of a %s", (_, reader) => {
  test.each(questions)(
    "by the gradient is what finite differences give, for $target against $rival",
    (asked) => {
      const map = gradientMap(reader, picture, asked, 10);
      const inputs = Float64Array.from(reader.prepare(picture));
      const h = 1e-5;
      const expected = inputs.map((value, i) => {
        const moved = (by: number): number => scoreOf(reader, inputs.with(i, value + by), asked);
        return (value * (moved(h) - moved(-h))) / (2 * h);
      });
      expect(largestDifference(map, expected)).toBeLessThan(1e-8);
      expect(largestDifference(map, new Float64Array(784))).toBeGreaterThan(1e-3);
      expect(map.every((value, i) => value === 0 || (picture[i] ?? 0) > 0)).toBe(true);
    },
  );

  test.each(questions)(
    "by occlusion is what one picture at a time gives, for $target against $rival",
    (asked) => {
      const map = occlusionMap(reader, picture, asked);
      expect(largestDifference(map, occludedOneByOne(reader, asked))).toBeLessThan(1e-12);
      expect(largestDifference(map, new Float64Array(784))).toBeGreaterThan(1e-3);
    },
  );

  test("of empty paper says nothing", () => {
    const paper = new Uint8Array(784);
    for (const way of ["gradient", "occlusion"] as const) {
      const { values } = explain(reader, paper, { question: "answer", way });
      expect(values.every((value) => value === 0)).toBe(true);
    }
  });
});

test("the parts of a network without hidden units and offsets add up to its score", () => {
  const reader = readerOf(dense(784, 10), [784]);
  const asked = { target: 2, rival: 5 };
  const inputs = Float64Array.from(reader.prepare(picture));
  const offset = scoreOf(reader, new Float64Array(784), asked);
  const sum = gradientMap(reader, picture, asked, 10).reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(scoreOf(reader, inputs, asked) - offset, 12);
});

test("pixels count by how far they are from paper, also where a network is given other numbers for paper than zero", () => {
  const reader = readerOf(dense(784, 10), [784]);
  const shifted = {
    ...reader,
    prepare: (images: Uint8Array) => Float64Array.from(images, (byte) => byte / 255 - 0.3),
  };
  const asked = { target: 2, rival: undefined };
  expect(
    largestDifference(gradientMap(shifted, picture, asked, 10), gradientMap(reader, picture, asked, 10)),
  ).toBeLessThan(1e-12);
});

test("the numbers of the page, which are of single precision, are the same to six digits", () => {
  const single = readerOf(perceptron, [784], "float32");
  const double = readers.perceptron;
  const asked = { target: 3, rival: undefined };
  // The parameters are drawn alike, up to their precision.
  expect(
    largestDifference(gradientMap(single, picture, asked, 10), gradientMap(double, picture, asked, 10)),
  ).toBeLessThan(1e-6);
  expect(
    largestDifference(occlusionMap(single, picture, asked), occlusionMap(double, picture, asked)),
  ).toBeLessThan(1e-6);
});

import assert from "node:assert/strict";
import test from "node:test";
import { channelsLast } from "./channels-last.mjs";

const counted = (...shape) => ({
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i),
  shape,
});

test("filters and rows come in the order of images with channels last", () => {
  const moved = channelsLast({
    x: counted(2, 784),
    "0.weight": counted(6, 1, 5, 5),
    "1.weight": counted(16, 6, 5, 5),
    "2.weight": counted(400, 120),
  });
  assert.deepEqual(moved["1.weight"].shape, [5, 5, 6, 16]);
  // [row 1, column 2, input 3, output 4]
  assert.equal(moved["1.weight"].data[((1 * 5 + 2) * 6 + 3) * 16 + 4], ((4 * 6 + 3) * 5 + 1) * 5 + 2);
  // Row of place (1, 2) in channel 3, column 7.
  assert.equal(moved["2.weight"].data[((1 * 5 + 2) * 16 + 3) * 120 + 7], (3 * 25 + 1 * 5 + 2) * 120 + 7);
});

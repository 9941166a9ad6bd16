import { expect, test } from "vitest";
import { progressLine, progressText } from "./progress-line.ts";

const signs = { dot: "|", filled: "#", empty: "-" };
const progress = {
  lead: "epoch 2/5",
  fraction: 0.5,
  parts: [
    { text: "loss 0.1000", rank: 1 },
    { text: "acc 0.9000", rank: 3 },
    { text: "3.0 s left", rank: 2 },
  ],
};

test.each([
  [200, "epoch 2/5  ###############---------------   50%  loss 0.1000  acc 0.9000  3.0 s left"],
  [70, "epoch 2/5  ########--------   50%  loss 0.1000  acc 0.9000  3.0 s left"],
  [58, "epoch 2/5  ########--------   50%  loss 0.1000  3.0 s left"],
  [45, "epoch 2/5  ########-------   50%  loss 0.1000"],
  [30, "epoch 2/5  #######------   50%"],
  [10, "epoch 2/5 "],
])("in %i columns", (width, line) => {
  expect(progressLine(progress, width, signs)).toBe(line);
  expect(line.length).toBeLessThanOrEqual(width);
});

test("without a known end there is no bar", () => {
  expect(progressLine({ lead: "testing", parts: [] }, 80, signs)).toBe("testing");
});

test("as text", () => {
  expect(progressText(progress)).toBe("epoch 2/5   50%  loss 0.1000  acc 0.9000  3.0 s left");
});

import { expect, test } from "vitest";
import type { WhyMap } from "./explain.ts";
import { whyWords } from "./why-words.ts";

const names = ["Trouser", "Coat"];
const pixels = new Uint8Array(784).fill(100);

function mapOf(
  some: Partial<WhyMap>,
  ...values: readonly (readonly [place: number, value: number])[]
): WhyMap {
  const all = new Float32Array(784);
  values.forEach(([place, value]) => all.set([value], place));
  const map = { pixels, values: all, target: 1, rival: undefined, milliseconds: 1 };
  return { ...map, question: "answer", way: "gradient", ...some };
}

const [upperLeft, lowerRight] = [30, 783];

test("a map is told by the parts of the drawing that matter most", () => {
  expect(whyWords(mapOf({}, [upperLeft, 1.5], [lowerRight, -0.25]), names)).toBe(
    "For Coat: the upper left speaks most (+1.5); the lower right speaks most against it (−0.25).",
  );
  const patches = mapOf({ way: "occlusion", rival: 0 }, [upperLeft, -0.01], [lowerRight, 0.345]);
  expect(whyWords(patches, names)).toBe(
    "For Coat rather than Trouser: the lower right counts most (34 points lost without it); " +
      "the upper left is most in its way (1 point won without it).",
  );
});

test("what has one side only, or none, is told as well", () => {
  expect(whyWords(mapOf({}, [upperLeft, -2]), names)).toBe(
    "For Coat: the upper left speaks most against it (−2).",
  );
  expect(whyWords(mapOf({}), names)).toBe("For Coat: no pixel adds anything.");
  expect(whyWords(mapOf({ way: "occlusion" }), names)).toBe("For Coat: no patch changes anything.");
});

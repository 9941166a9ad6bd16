import { expect, test } from "vitest";
import { a1TwoThreeTwo } from "./a1-two-three-two.ts";
import { a2SoftmaxJacobian } from "./a2-softmax-jacobian.ts";
import { a3Components } from "./a3-components.ts";
import { b1Descent } from "./b1-descent.ts";
import { testContext } from "./context.fixture.ts";
import { expectReported } from "./expect-reported.fixture.ts";

test.each([a1TwoThreeTwo, a2SoftmaxJacobian, a3Components, b1Descent])(
  "$id agrees in every printed digit",
  async (experiment) => {
    expectReported(await experiment.run(testContext()));
  },
);

test("b1 lists three hollows and the saddles between them", async () => {
  const { tables } = await b1Descent.run(testContext());
  const points = tables.find(({ name }) => name.startsWith("minima"))?.rows ?? [];
  const kinds = points.map(([, , , kind]) => kind);
  expect(kinds).toEqual(["minimum", "saddle", "minimum", "saddle", "minimum"]);
});

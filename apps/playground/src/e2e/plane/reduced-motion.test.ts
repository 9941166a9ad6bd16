import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { epochShown, play, untilBegunOtherwise, weightsHash } from "../../../test-support/plane-page.ts";

test("whoever wants less motion finds the page at rest, and starts it", async () => {
  const page = await openPage("", { reducedMotion: "reduce" });
  await weightsHash(page);
  await untilBegunOtherwise(page);
  expect(await epochShown(page)).toBe(0);
  await play(page);
  await expect.poll(() => epochShown(page)).toBeGreaterThan(0);
});

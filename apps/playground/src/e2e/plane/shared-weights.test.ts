import { describe, expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { epochShown, fast, numberIn, untilSolved, weightsHash } from "../../../test-support/plane-page.ts";

describe("a link with weights", () => {
  test("shows the very same weights in a profile that has never seen the page", async () => {
    const page = await openPage(fast);
    await untilSolved(page);
    const [hash, accuracy] = [await weightsHash(page), await numberIn(page, "train-accuracy")];
    await page.keyboard.press("s");
    const link = await page.getByRole("region", { name: "Link with the trained weights" }).textContent();

    const other = await openPage(new URL(link ?? "").hash);
    expect(await weightsHash(other)).toBe(hash);
    expect(await numberIn(other, "train-accuracy")).toBe(accuracy);
    expect(await epochShown(other)).toBe(0);
  });

  test("of another network is refused with the two numbers", async () => {
    const page = await openPage("#/?v=1&layers=4tanh&w=AACAPwAAgD8&paused");
    await page.getByText("These are 2 weights, but the network has 27.").waitFor();
  });
});

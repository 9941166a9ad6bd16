import { describe, expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import {
  shownLoss,
  epochShown,
  fast,
  numberIn,
  play,
  untilSolved,
  weightsHash,
} from "../../../test-support/plane-page.ts";

describe("the spiral", () => {
  test("is learnt by itself to more than 0.95, as the page opens", async () => {
    const page = await openPage("");
    await untilSolved(page);
    expect(await numberIn(page, "train-accuracy")).toBeGreaterThanOrEqual(95);
  });

  test("is learnt again from the same seed to the same loss and the same weights, and from another one to others", async () => {
    const page = await openPage(fast);
    await untilSolved(page);
    const first = [await weightsHash(page), await shownLoss(page), await epochShown(page)];
    await page.keyboard.press("r");
    await expect.poll(() => epochShown(page)).toBe(0);
    await play(page);
    await untilSolved(page);
    expect([await weightsHash(page), await shownLoss(page), await epochShown(page)]).toEqual(first);

    await page.close();

    const other = await openPage(fast);
    await untilSolved(other);
    expect([await weightsHash(other), await shownLoss(other), await epochShown(other)]).toEqual(first);
    await other.close();

    const stranger = await openPage(`${fast}&seed=1`);
    await untilSolved(stranger);
    expect(await weightsHash(stranger)).not.toBe(first[0]);
  });

  test("leads on to the experiments of the report", async () => {
    const page = await openPage(fast);
    await untilSolved(page);
    await page.getByRole("button", { name: "XOR, one point at a time" }).click();
    await expect.poll(() => page.url()).toContain("d=xor&train=1&layers=32sigmoid.32sigmoid");
    await untilSolved(page);
    await page.getByRole("button", { name: "The spiral of the report" }).click();
    await expect.poll(() => page.url()).toContain("noise=0.2&train=1&layers=64relu");
    await expect.poll(() => epochShown(page)).toBeGreaterThan(20);
  });

  test("is learnt on from a moment of the past to the very same weights", async () => {
    const page = await openPage(fast);
    await untilSolved(page);
    const [hash, epoch] = [await weightsHash(page), await epochShown(page)];
    await page.getByRole("slider", { name: "Back through training" }).fill("60");
    await expect.poll(() => epochShown(page)).toBe(60);
    expect(await weightsHash(page)).not.toBe(hash);
    await play(page);
    await untilSolved(page);
    expect([await weightsHash(page), await epochShown(page)]).toEqual([hash, epoch]);
  });
});

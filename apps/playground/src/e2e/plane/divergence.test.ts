import { describe, expect, test } from "vitest";
import { goTo, sharedPage } from "../../../test-support/open-page.ts";
import { epochShown, fast, play, untilPlaying } from "../../../test-support/plane-page.ts";

describe("a run that diverges", () => {
  const shared = sharedPage(`${fast}&opt=sgd&lr=1000`);

  test("is stopped by a card that names step, layer and tensor", async () => {
    const page = shared();
    const card = page.getByRole("alert", { name: "Training diverged" });
    // It is written as a whole.
    const words = (await card.locator("p").textContent()) ?? "";
    expect(words).toMatch(/At update [\d,]+, in epoch [\d,]+, the loss became/);
    expect(words).toMatch(/(weight|bias) of (Layer \d|Scores) \(\d\.(weight|bias)\)/);
    expect(words).toMatch(/at a learning rate of 1,?000/);
  });

  test("goes on from a moment before with half the rate, to the end", async () => {
    const page = shared();
    await goTo(page, `${fast}&opt=sgd&lr=0.4&momentum=0.9&stop=2&epochs=100000&paused`);
    await play(page);
    await expect.poll(() => epochShown(page)).toBeGreaterThan(40);
    const rate = page.getByRole("spinbutton", { name: "Learning rate" });
    await rate.fill("400");
    await rate.press("Tab");
    await page.getByRole("alert", { name: "Training diverged" }).waitFor();
    const far = await epochShown(page);
    await rate.fill("0.4");
    await rate.press("Tab");
    await page.getByRole("button", { name: "Go back and continue at 0.2" }).click();
    await untilPlaying(page);
    await expect.poll(() => epochShown(page)).toBeGreaterThan(far + 10);
    await expect.poll(() => rate.inputValue()).toBe("0.2");
    await page.getByRole("alert", { name: "Training diverged" }).waitFor({ state: "detached" });
    await page.keyboard.press("Space");
  });
});

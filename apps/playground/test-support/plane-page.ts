import type { Page } from "playwright-core";

/** As fast as the machine can; whatever else a link says follows. */
export const fast = "#/?v=1&speed=0";

/** Waits until the network has learnt enough to stop. */
export async function untilSolved(page: Page): Promise<void> {
  await page.locator(".notice .headline", { hasText: "Solved:" }).waitFor();
}

/** Twelve digits for the weights shown; they are there when training rests. */
export async function weightsHash(page: Page): Promise<string> {
  const place = page.getByTestId("hash").filter({ hasText: /^[0-9a-f]{12}$/ });
  return (await place.textContent()) ?? "";
}

/** What a number of the page is at the moment. */
export async function numberIn(page: Page, testId: string): Promise<number> {
  return parseFloat((await page.getByTestId(testId).textContent()) ?? "");
}

/** Whole epochs made. */
export async function epochShown(page: Page): Promise<number> {
  return Number((await page.locator(".clock-epoch").textContent())?.replace(/\D/g, ""));
}

/** The training loss as it is written on the page. */
export async function shownLoss(page: Page): Promise<string> {
  return (await page.getByTestId("train-loss").textContent()) ?? "";
}

/**
 * Waits until a page that begins by itself would have begun: a timer that is set later, and for longer, comes later however slow
 * the machine is. Weights have a hash only while they rest.
 */
export async function untilBegunOtherwise(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  await weightsHash(page);
}

/** Presses play. */
export async function play(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Play", exact: true }).click();
}

/** Waits until training goes on. */
export async function untilPlaying(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
}

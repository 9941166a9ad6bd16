import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { epochShown, play, weightsHash } from "../../../test-support/plane-page.ts";

/** What the browser keeps of the last run, read as the page reads it: whoever asks later is answered later. */
function kept(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("gradkit-playground");
        opening.onerror = () => reject(new Error("The browser keeps nothing."));
        opening.onsuccess = () => {
          const { result: database } = opening;
          const request = database.transaction("sessions").objectStore("sessions").get("plane");
          request.onsuccess = () => {
            database.close();
            const { link = "", progress } = (request.result ?? {}) as {
              readonly link?: string;
              readonly progress?: { readonly moment: { readonly step: number } };
            };
            resolve(`${link} after ${progress?.moment.step} updates`);
          };
        };
      }),
  );
}

/** Comes back to the page later: loads all of it anew. */
async function visit(page: Page, hash: string): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}${pathname}?visit=${Date.now()}&paused${hash}`);
  await weightsHash(page);
}

/** Makes one update into an epoch, or all to its end; returns the hash of the weights. */
async function goOn(page: Page, name: "One update (.)" | "One epoch"): Promise<string> {
  const updates = page.locator(".clock-step");
  const before = await updates.textContent();
  await page.getByRole("button", { name }).click();
  await expect.poll(() => updates.textContent()).not.toBe(before);
  return weightsHash(page);
}

test("the last state is offered on the next visit and gone on with as if one had never left, but a link wins", async () => {
  const page = await openPage(
    "#/?v=1&d=vertical&layers=4tanh&speed=0&stop=2&epochs=8&schedule=reduceOnPlateau",
  );
  const ended = page.getByText("Stopped after 8 epochs, as set.").first();
  await ended.waitFor();
  await weightsHash(page);
  const middle = await goOn(page, "One update (.)");
  const updates = (await page.locator(".clock-step").textContent()) ?? "";
  const end = await goOn(page, "One epoch");
  await page.keyboard.press("r");
  await expect.poll(() => epochShown(page)).toBe(0);
  await play(page);
  await ended.waitFor();
  await weightsHash(page);
  expect(await goOn(page, "One update (.)")).toBe(middle);
  await expect
    .poll(() => kept(page))
    .toMatch(new RegExp(`d=vertical.* after ${updates.replace(/\D/g, "")} updates`));

  const resume = page.getByRole("button", { name: "Resume epoch 8" });
  await visit(page, "#/?v=1&d=moons");
  expect(await kept(page)).toContain("d=vertical");
  expect(await resume.count()).toBe(0);

  await visit(page, "");
  await resume.waitFor();
  expect(await weightsHash(page)).not.toBe(middle);
  await page.getByText("From your last visit: Vertical").waitFor();
  await resume.click();
  await expect.poll(() => weightsHash(page)).toBe(middle);
  await expect.poll(() => new URL(page.url()).hash).toContain("d=vertical");
  await resume.waitFor({ state: "detached" });
  await expect.poll(() => page.locator(".clock-step").textContent()).toBe(updates);
  expect(await goOn(page, "One epoch")).toBe(end);
  await expect.poll(() => epochShown(page)).toBe(9);

  await visit(page, "");
  await page.getByRole("button", { name: "Not now" }).click();
  await page.getByRole("button", { name: "Not now" }).waitFor({ state: "detached" });
});

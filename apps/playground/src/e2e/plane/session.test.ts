import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { weightsHash } from "../../../test-support/plane-page.ts";

/** The address of the session that the browser keeps, read as the page reads it: whoever asks later is answered later. */
function keptLink(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () =>
      new Promise<string | undefined>((resolve, reject) => {
        const opening = indexedDB.open("gradkit-playground");
        opening.onerror = () => reject(new Error("The browser keeps nothing."));
        opening.onsuccess = () => {
          const { result: database } = opening;
          const request = database.transaction("sessions").objectStore("sessions").get("plane");
          request.onsuccess = () => {
            database.close();
            resolve((request.result as { readonly link: string } | undefined)?.link);
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

test("the last state is offered on the next visit with its weights, but a link wins", async () => {
  const page = await openPage("#/?v=1&d=vertical&layers=4tanh&speed=0&stop=2&epochs=8");
  await page.getByText("Stopped after 8 epochs, as set.").first().waitFor();
  const hash = await weightsHash(page);
  await expect.poll(() => keptLink(page)).toContain("d=vertical");
  const resume = page.getByRole("button", { name: "Resume epoch 8" });

  await visit(page, "#/?v=1&d=moons");
  expect(await keptLink(page)).toContain("d=vertical");
  expect(await resume.count()).toBe(0);

  await visit(page, "");
  await resume.waitFor();
  expect(await weightsHash(page)).not.toBe(hash);
  await page.getByText("From your last visit: Vertical").waitFor();
  await resume.click();
  await expect.poll(() => weightsHash(page)).toBe(hash);
  await expect.poll(() => new URL(page.url()).hash).toContain("d=vertical");
  await expect.poll(() => resume.count()).toBe(0);

  await visit(page, "");
  await page.getByRole("button", { name: "Not now" }).click();
  await expect.poll(() => resume.count()).toBe(0);
});

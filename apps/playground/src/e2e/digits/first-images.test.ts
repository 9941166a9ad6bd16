import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { digitsHash } from "../../../test-support/digits-page.ts";
import { goTo, sharedPage } from "../../../test-support/open-page.ts";

const folder = process.env["GRADKIT_DATA"];
const shared = sharedPage("#/digits?v=1&n=300&epochs=200");

test.skipIf(folder === undefined)(
  "training begins with the first images of a download, and goes on with all",
  async () => {
    const page = shared();
    await page.context().route(/^https?:\/\/(?!127\.0\.0\.1)/, async (route) => {
      const name = basename(new URL(route.request().url()).pathname);
      await route.fulfill({
        body: await readFile(join(folder ?? "", "mnist", name)),
        headers: { "access-control-allow-origin": "*", "content-type": "application/octet-stream" },
      });
    });
    // Training is under way, and so goes on with the next images as soon as it can.
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await goTo(page, "#/digits?v=1&d=mnist&n=60000&epochs=1");
    await page
      .getByText(/Began with the first 6,000 images for [\d,]+ updates?; since then all 60,000 are here/)
      .waitFor();
    await page.locator(".headline", { hasText: "Learnt:" }).waitFor();
    const began = await digitsHash(page);

    // From here on all images are there from the first update.
    await page.keyboard.press("r");
    await page.getByText("60,000 images to learn from").waitFor();
    expect(await page.getByText("Began with the first").count()).toBe(0);
    await page.keyboard.press(" ");
    await page.locator(".headline", { hasText: "Learnt:" }).waitFor();
    expect(await digitsHash(page)).not.toBe(began);
  },
);

import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import {
  digitsHash,
  drawWithMouse,
  onPaper,
  pictureSeen,
  seven,
  testedImages,
} from "../../../test-support/digits-page.ts";
import { goTo, sharedPage } from "../../../test-support/open-page.ts";

const folder = process.env["GRADKIT_DATA"];
const blocked = /Failed to load resource|ERR_/;

/** The page with no way to the mirrors, after MNIST was asked for. */
async function withoutMirrors(page: Page): Promise<Page> {
  await goTo(page, "#/digits?v=1&n=300&paused");
  await page.getByText("300 images to learn from").waitFor();
  await digitsHash(page);
  await page.context().route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  await page.getByLabel("Images", { exact: true }).selectOption("mnist");
  await page.getByRole("heading", { name: "MNIST cannot be downloaded from here" }).waitFor();
  return page;
}

describe("without a way to the mirrors", () => {
  const shared = sharedPage("#/digits?v=1&n=300&paused", { expected: blocked });

  test("the page says so and offers the ways on", async () => {
    const page = await withoutMirrors(shared());
    await expect.poll(() => page.locator(".failures li").count()).toBeGreaterThanOrEqual(3);
    expect(await axeComplaints(page)).toEqual([]);
    const wrong = { name: "train-images-idx3-ubyte.gz", mimeType: "", buffer: Buffer.from([1, 2, 3]) };
    await page.getByTestId("set-files").setInputFiles([wrong]);
    await page.getByText("train-images-idx3-ubyte.gz of MNIST is missing").waitFor();
    await page.getByRole("button", { name: "Use synthetic digits" }).click();
    await page.getByText("6,000 images to learn from").waitFor();
  });

  test("clothes can be drawn, and are prepared as those of the set were", async () => {
    const page = shared();
    await goTo(page, "#/digits?v=1&n=300&paused");
    await page.context().route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
    await page.getByLabel("Images", { exact: true }).selectOption("fashion-mnist");
    await page.getByRole("heading", { name: "Fashion-MNIST cannot be downloaded from here" }).waitFor();
    await drawWithMouse(page, await onPaper(page, seven, [0.1, 0.5], 0.3));
    await page.getByText("as the makers of Fashion-MNIST did it").waitFor();
    const seen = await pictureSeen(page);
    const rows = Array.from({ length: 28 }, (_, y) => Math.max(...seen.slice(y * 28, y * 28 + 28)));
    expect(Math.min(...rows)).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Clear (C)" }).click();
  });

  test("files that are dropped choose their set, and are checked", async () => {
    const page = shared();
    await goTo(page, "#/digits?v=1&n=300&paused");
    await page.getByText("300 images to learn from").waitFor();
    const dropped = (name: string, bytes: number): Promise<void> =>
      page.evaluate(
        ([file, length]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([new Uint8Array(length)], file));
          document.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        },
        [name, bytes] as const,
      );
    const set = page.getByLabel("Images", { exact: true });
    await dropped("labels.gz", 5148);
    await expect.poll(() => set.inputValue()).toBe("fashion-mnist");
    await page.getByRole("heading", { name: "These files cannot be used" }).waitFor();
    await dropped("labels.gz", 4542);
    await expect.poll(() => set.inputValue()).toBe("mnist");
    await page.getByText("train-images-idx3-ubyte.gz of MNIST is missing").waitFor();
    await page.getByRole("button", { name: "Use synthetic digits" }).click();
    await page.getByText("6,000 images to learn from").waitFor();
    await dropped("something.bin", 10);
    await page.locator(".problem").waitFor();
    expect(await set.inputValue()).toBe("synthetic-digits");
  });

  test.skipIf(folder === undefined)("the four files of the publisher are taken", async () => {
    const page = await withoutMirrors(shared());
    const names = ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"];
    const files = names.map((name) => join(folder ?? "", "mnist", `${name}-ubyte.gz`));
    await page.getByTestId("set-files").setInputFiles(files);
    await expect.poll(() => testedImages(page)).toBe(10_000);
    await page.getByText("300 images to learn from").waitFor();
  });
});

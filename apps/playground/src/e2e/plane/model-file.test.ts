import { dense, relu, sequential, tanh } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import { loadModel, saveModel } from "@gradkit/training";
import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { fast, numberIn, untilSolved, weightsHash } from "../../../test-support/plane-page.ts";

async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await weightsHash(page);
  await page.keyboard.press("e");
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await page.locator("input[type=file]").setInputFiles(file);
}

describe("a model file", () => {
  test("is exported, read by a program, and opened again with the same weights", async () => {
    const page = await openPage(fast);
    await untilSolved(page);
    const [hash, accuracy] = [await weightsHash(page), await numberIn(page, "train-accuracy")];
    await page.keyboard.press("e");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "model.safetensors" }).click(),
    ]);
    const bytes = new Uint8Array(await buffer(await download.createReadStream()));
    const { predict, classNames } = await loadModel(bytes);
    expect(predict([0.1, 0.2, -0.3, 0.4]).shape).toEqual([2, 3]);
    expect(classNames).toHaveLength(3);

    const other = await openPage("#/?v=1&d=moons&paused");
    await openFile(other, download.suggestedFilename(), bytes);
    await expect.poll(() => weightsHash(other)).toBe(hash);
    expect(await numberIn(other, "train-accuracy")).toBe(accuracy);
    expect(await other.getByRole("radio", { name: "Spiral" }).isChecked()).toBe(true);
  });

  test("of a program is shown with its layers", async () => {
    const model = sequential(dense(2, 6), tanh(), dense(6, 5), relu(), dense(5, 2));
    const bytes = saveModel(model, model.init(rng(4)), {
      inputShape: [2],
      classNames: ["inside", "outside"],
    });
    const page = await openPage("#/?v=1&paused");
    await weightsHash(page);
    await openFile(page, "program.safetensors", bytes);
    await expect.poll(() => new URL(page.url()).hash).toContain("layers=6tanh.5relu");
    await expect.poll(() => page.locator("[data-unit]").count()).toBe(2 + 6 + 5 + 2);
    await page.getByText("65 weights", { exact: false }).first().waitFor();
  });

  test("that is none, or of a network that the plane cannot show, is refused in words", async () => {
    const page = await openPage("#/?v=1&paused");
    const hash = await weightsHash(page);
    await openFile(page, "broken.safetensors", new Uint8Array([1, 2, 3]));
    await page.locator(".problem", { hasText: "safetensors" }).waitFor();
    const model = dense(784, 10);
    const names = Array.from({ length: 10 }, (_, digit) => String(digit));
    await openFile(
      page,
      "digits.safetensors",
      saveModel(model, model.init(rng(0)), { inputShape: [784], classNames: names }),
    );
    await page.locator(".problem", { hasText: "the file has inputs of 784 and 10 classes" }).waitFor();
    expect(await weightsHash(page)).toBe(hash);
  });
});

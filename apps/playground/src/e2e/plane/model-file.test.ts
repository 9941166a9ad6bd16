import { dense, relu, sequential, tanh } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import { saveModel } from "@gradkit/training";
import { describe, expect, test } from "vitest";
import { sharedPage } from "../../../test-support/open-page.ts";
import { weightsHash } from "../../../test-support/plane-page.ts";
import { openFile } from "../../../test-support/windows.ts";

describe("a model file", () => {
  const shared = sharedPage("#/?v=1&paused");

  test("that is none, or of a network that the plane cannot show, is refused in words", async () => {
    const page = shared();
    const hash = await weightsHash(page);
    await openFile(page, "broken.safetensors", new Uint8Array([1, 2, 3]));
    await page.locator(".problem", { hasText: "safetensors" }).waitFor();
    const model = dense(784, 10);
    const classNames = Array.from({ length: 10 }, (_, digit) => String(digit));
    const bytes = saveModel(model, model.init(rng(0)), { inputShape: [784], classNames });
    await openFile(page, "digits.safetensors", bytes);
    await page.locator(".problem", { hasText: "the file has inputs of 784 and 10 classes" }).waitFor();
    expect(await weightsHash(page)).toBe(hash);
  });

  test("of a program is shown with its layers", async () => {
    const page = shared();
    const model = sequential(dense(2, 6), tanh(), dense(6, 5), relu(), dense(5, 2));
    const classNames = ["inside", "outside"];
    const bytes = saveModel(model, model.init(rng(4)), { inputShape: [2], classNames });
    await openFile(page, "program.safetensors", bytes);
    await expect.poll(() => new URL(page.url()).hash).toContain("layers=6tanh.5relu");
    await expect.poll(() => page.locator("[data-unit]").count()).toBe(2 + 6 + 5 + 2);
    await page.getByText("65 weights", { exact: false }).first().waitFor();
  });
});

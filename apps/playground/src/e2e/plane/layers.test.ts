import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { goTo, sharedPage } from "../../../test-support/open-page.ts";

const paused = "#/?v=1&layers=4tanh&paused";

const layersIn = (page: Page): string | null =>
  new URLSearchParams(new URL(page.url()).hash.split("?")[1] ?? "").get("layers");

const unitsShown = (page: Page): Promise<number> => page.locator("[data-unit]").count();

describe("layers", () => {
  const shared = sharedPage(paused);

  test("are edited with the mouse on the picture of the network", async () => {
    const page = shared();
    await expect.poll(() => unitsShown(page)).toBe(2 + 4 + 3);
    await page.getByRole("button", { name: "One unit more in layer 1" }).click();
    await page.getByRole("button", { name: "Add a layer" }).click();
    await page.getByRole("button", { name: "One unit less in layer 2" }).click();
    await page.getByRole("combobox", { name: "Activation of layer 2" }).selectOption("relu");
    await expect.poll(() => unitsShown(page)).toBe(2 + 5 + 4 + 3);
    await expect.poll(() => layersIn(page)).toBe("5tanh.4relu");
    await page.getByRole("button", { name: "Remove layer 1" }).click();
    await expect.poll(() => unitsShown(page)).toBe(2 + 4 + 3);
    await expect.poll(() => layersIn(page)).toBe("4relu");
  });

  test("are edited with the keyboard alone", async () => {
    const page = shared();
    await goTo(page, paused);
    await expect.poll(() => unitsShown(page)).toBe(2 + 4 + 3);
    const units = page.getByRole("spinbutton", { name: "Units in layer 1" });
    await units.focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Tab");
    await expect.poll(() => unitsShown(page)).toBe(2 + 5 + 3);
    await page.getByRole("button", { name: "Add a layer" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => unitsShown(page)).toBe(2 + 5 + 5 + 3);
    await page.getByRole("button", { name: "Remove layer 2" }).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => layersIn(page)).toBe("5tanh");
  });

  test("have units that arrow keys move between and Enter pins, with weights to be written over", async () => {
    const page = shared();
    await goTo(page, paused);
    await expect.poll(() => unitsShown(page)).toBe(2 + 4 + 3);
    await page.locator('[data-unit="1.0"]').focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const weight = page.getByRole("spinbutton", { name: "Weight from x" });
    await weight.fill("2.5");
    await weight.press("Tab");
    const hash = page.getByTestId("hash").filter({ hasText: /^[0-9a-f]{12}$/ });
    await hash.waitFor();
    await expect.poll(() => weight.inputValue()).toBe("2.5");
  });

  test("show how they bend the plane, by the units that are chosen", async () => {
    const page = shared();
    await page.getByText("See the plane as two units of a layer do").click();
    const picture = (up: number): Locator =>
      page.getByRole("img", { name: `The plane bent by layer 1: unit 1 across, unit ${up} up` });
    const painted = (up: number): Promise<string> =>
      picture(up).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const empty = await picture(2).evaluate(({ width, height }: HTMLCanvasElement) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      return canvas.toDataURL();
    });
    await expect.poll(() => painted(2)).not.toBe(empty);
    const first = await painted(2);
    await page.getByLabel("Up", { exact: true }).selectOption("3");
    await expect.poll(() => painted(3)).not.toBe(first);
  });
});

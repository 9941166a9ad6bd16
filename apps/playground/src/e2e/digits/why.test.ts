import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { drawWithMouse, onPaper, quick, seven, untilLearnt } from "../../../test-support/digits-page.ts";
import { tabTo } from "../../../test-support/keyboard.ts";
import { goTo, sharedPage } from "../../../test-support/open-page.ts";
import { epochShown } from "../../../test-support/plane-page.ts";

const told = (page: Page): Promise<string | null> => page.getByTestId("why").textContent();
const hashOf = (page: Page): string => new URL(page.url()).hash;

/** How many pixels of the map are rather blue, and how many rather orange. */
function colored(page: Page): Promise<readonly [blue: number, orange: number]> {
  return page.locator("canvas.why-map").evaluate((canvas: HTMLCanvasElement) => {
    const { data = [] } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    let [blue, orange] = [0, 0];
    for (let i = 0; i < data.length; i += 4) {
      const difference = (data[i + 2] ?? 0) - (data[i] ?? 0);
      blue += Number(difference > 60);
      orange += Number(difference < -60);
    }
    return [blue, orange] as const;
  });
}

describe("why an answer", () => {
  const shared = sharedPage(quick);
  beforeAll(() => untilLearnt(shared()));

  test("is told and shown for what is drawn, by either way and for every question", async () => {
    const page = shared();
    await page.getByText("Draw, or use a test image").waitFor();
    expect(await page.getByTestId("why").count()).toBe(0);
    await drawWithMouse(page, await onPaper(page, seven, [0.25, 0.15], 0.6));
    await expect.poll(() => told(page)).toMatch(/^For 7: the [a-z ]+ speaks most \(\+\d/);
    await expect.poll(async () => (await colored(page))[0]).toBeGreaterThan(1000);

    await page.getByLabel("Question", { exact: true }).selectOption("not1");
    await expect.poll(() => told(page)).toMatch(/^For 7 rather than 1: /);
    await page.getByRole("radio", { name: "Occlusion" }).check();
    await expect.poll(() => told(page)).toMatch(/^For 7 rather than 1: .* points? lost without it\)/);
    await expect.poll(() => hashOf(page)).toContain("why=occlusion&ask=not1");
    // Hardly anything but its bar keeps a seven from being a one.
    expect(await told(page)).toMatch(/the (upper|top)/);
    await expect.poll(() => page.getByTestId("why-announcer").textContent()).toBe(await told(page));

    await page.getByLabel("Question", { exact: true }).selectOption("for3");
    await expect.poll(() => told(page)).toMatch(/^For 3: /);
    await expect.poll(() => hashOf(page)).toContain("ask=for3");
    await page.getByRole("button", { name: "Clear (C)" }).click();
    await page.getByText("Draw, or use a test image").waitFor();
  });

  test("is read out pixel by pixel with the keyboard alone", async () => {
    const page = shared();
    await page.keyboard.press("t");
    await expect.poll(() => told(page)).toMatch(/^For 3: /);
    await page.locator("canvas.pad").focus();
    await tabTo(page, "Occlusion");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => hashOf(page)).toMatch(/epochs=4&ask=for3/);
    await tabTo(page, "The drawing as the network sees it");
    await page.keyboard.press("ArrowDown");
    const readout = page.locator(".why-at");
    await expect.poll(() => readout.textContent()).toMatch(/^Row 15, column 15: [+−]\d/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => readout.textContent()).toMatch(/^Row 16, column 14: /);
    await page.keyboard.press("Tab");
    await expect.poll(() => readout.textContent()).toBe("Point at a pixel to read it out.");
  });

  test("of a mistake is asked by a button, and stands in no one's way on a phone", async () => {
    const page = shared();
    await page.locator(".mistakes-panel .gallery button").first().click();
    const ask = page.getByRole("button", { name: /^Why not .*, which it is\?$/ });
    await ask.click();
    await expect.poll(() => ask.getAttribute("aria-pressed")).toBe("true");
    const [, name = ""] = /^Why not (.*),/.exec((await ask.textContent()) ?? "") ?? [];
    await expect.poll(() => told(page)).toMatch(new RegExp(`^For . rather than ${name}: `));
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      expect(await axeComplaints(page, undefined, ".why-panel")).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test("of a convolutional network changes while it learns", async () => {
    const page = shared();
    await goTo(page, "#/digits?v=1&n=400&model=conv&epochs=200&why=occlusion&ask=for7");
    await page.getByRole("button", { name: "Clear (C)" }).click();
    await drawWithMouse(page, await onPaper(page, seven, [0.25, 0.15], 0.6));
    await expect.poll(() => told(page)).toMatch(/^For 7: /);
    const before = await told(page);
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
    await expect.poll(() => told(page)).not.toBe(before);
    const during = await epochShown(page);
    await expect.poll(() => epochShown(page)).toBeGreaterThan(during);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
    await expect.poll(() => page.getByTestId("why-announcer").textContent()).toMatch(/^For 7: /);
  });
});

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawWithKeys, untilLearnt } from "../../../test-support/digits-page.ts";
import {
  exportByKeys,
  focused,
  readKeys,
  shareByKeys,
  skipToPage,
  tabTo,
} from "../../../test-support/keyboard.ts";
import { goTo, openPage } from "../../../test-support/open-page.ts";
import { epochShown, untilPlaying, weightsHash } from "../../../test-support/plane-page.ts";

const hashOf = (page: Page): string => new URL(page.url()).hash;

test("with the keyboard alone one trains, pauses, changes, shares and exports on the plane", async () => {
  const page = await openPage("#/?v=1&stop=2&epochs=100000&paused");
  const start = await weightsHash(page);
  await skipToPage(page);
  await page.keyboard.press("Space");
  await untilPlaying(page);
  await expect.poll(() => epochShown(page)).toBeGreaterThan(3);
  await page.keyboard.press("Space");
  await weightsHash(page);
  const reached = await epochShown(page);
  const updates = page.locator(".clock-step");
  const before = await updates.textContent();
  await page.keyboard.press(".");
  await expect.poll(() => updates.textContent()).not.toBe(before);
  await page.keyboard.press("r");
  await expect.poll(() => epochShown(page)).toBe(0);
  expect(reached).toBeGreaterThan(3);
  await expect.poll(() => weightsHash(page)).toBe(start);

  await tabTo(page, "Spiral");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => hashOf(page)).toContain("d=circles");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => hashOf(page)).toContain("noise=");

  expect(await shareByKeys(page, "Link to these settings")).toContain("d=circles");
  expect(await exportByKeys(page, "Points as CSV")).toBe("points.csv");
  await readKeys(page);
  await page.keyboard.press("3");
  await expect.poll(() => hashOf(page)).toBe("#/backprop");
  // Backwards one comes to what was left.
  await page.getByRole("heading", { name: "All gradients, proven" }).waitFor();
  await page.keyboard.press("1");
  await expect.poll(() => hashOf(page)).toContain("d=circles");
});

test("with the keyboard alone one trains, pauses, draws, changes, shares and exports digits", async () => {
  const page = await openPage("#/digits?v=1&n=2000&model=mlp64&lr=0.003&epochs=40&paused");
  await weightsHash(page);
  await skipToPage(page);
  await page.keyboard.press("Space");
  await untilPlaying(page);
  await expect.poll(() => epochShown(page)).toBeGreaterThan(4);
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Train", exact: true }).waitFor();
  await page.keyboard.press("Space");
  await untilLearnt(page);

  const reads = page.getByTestId("reads");
  await tabTo(page, "Paper");
  await drawWithKeys(page);
  await expect.poll(() => reads.textContent()).toContain("Reads 1");
  await page.keyboard.press("Backspace");
  await expect.poll(() => reads.textContent()).toBe("Nothing is drawn yet.");
  await page.keyboard.press("t");
  await page.getByText("This test image is:").waitFor();
  await expect.poll(() => reads.textContent()).toMatch(/^Reads \d/);
  await page.keyboard.press("c");
  await expect.poll(() => reads.textContent()).toBe("Nothing is drawn yet.");

  await tabTo(page, "Optimizer");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => hashOf(page)).toContain("opt=adamW");
  await tabTo(page, "Another seed");
  expect(await shareByKeys(page, "Link to these settings")).toContain("opt=adamW");
  expect(await exportByKeys(page, "model.safetensors")).toBe("model.safetensors");
  await readKeys(page);
});

test("with the keyboard alone one walks through the steps, plays, updates, shares and exports a gradient", async () => {
  const page = await openPage("#/backprop?v=1");
  const title = page.locator(".step-panel h2");
  await skipToPage(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => title.textContent()).toBe("Hidden sums");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => title.textContent()).toBe("Inputs");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await expect.poll(() => title.textContent()).not.toBe("Inputs");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Play in slow motion" }).waitFor();
  await page.keyboard.press("r");
  await expect.poll(() => title.textContent()).toBe("Inputs");
  await page.keyboard.press("u");
  await expect.poll(() => hashOf(page)).toContain("updates=1");
  await tabTo(page, "x₁");
  await page.keyboard.press("ArrowUp");
  await tabTo(page, "Make the update");
  await expect.poll(() => hashOf(page)).toContain("w=");
  // What uses arrows itself keeps them; keys are heard at once.
  expect(await title.textContent()).toBe("Inputs");
  expect(await shareByKeys(page, "Link to these settings")).toContain("w=");
  expect(await exportByKeys(page, "All gradients as CSV")).toBe("gradients.csv");
  await readKeys(page);
});

test("with the keyboard alone one descends, moves the start, races, stops, shares and exports", async () => {
  const page = await openPage("#/optimizers?v=1&on=bowl", {
    reducedMotion: "reduce",
  });
  const shown = page.locator(".map-transport .hint");
  await skipToPage(page);
  await page.keyboard.press("Space");
  const pause = page.getByRole("button", { name: "Pause" });
  await pause.waitFor();
  await expect
    .poll(async () => {
      // A walk ends by itself; whoever is too late to pause it begins another one.
      await page.keyboard.press("Space");
      return pause.count();
    })
    .toBe(0);
  const [, step = ""] = /step (\d+)/.exec((await shown.textContent()) ?? "") ?? [];
  await page.keyboard.press(".");
  await expect.poll(() => shown.textContent()).toContain(`step ${Number(step) + 1}`);
  await tabTo(page, "Map of the function.");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => hashOf(page)).toContain("from=");
  expect(await shareByKeys(page, "Link to these settings")).toContain("on=bowl");
  expect(await exportByKeys(page, "Paths as CSV")).toBe("paths.csv");

  await page.getByRole("radio", { name: "Descend by hand" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => hashOf(page)).toContain("tab=race");
  // So long that nobody comes too late to stop it.
  await goTo(page, "#/optimizers?v=1&tab=race&layers=64tanh.64tanh.64tanh&goal=0.001&most=10000");
  await tabTo(page, "Start the race");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Stop", exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Stopped.").waitFor();
  expect(await exportByKeys(page, "Losses as CSV")).toBe("losses.csv");
  await readKeys(page);
});

test("with the keyboard alone one writes a program, runs it, leaves the editor, shares and saves", async () => {
  const page = await openPage("#/code?v=1");
  await page.locator("textarea").waitFor();
  await skipToPage(page);
  await tabTo(page, "The program.");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("console.log(1 + 2);\n");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => page.getByTestId("console").textContent()).toBe("3");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).not.toMatch(/^The program\./);
  expect(await shareByKeys(page, "Link with this program")).toContain("c=");
  expect(await exportByKeys(page, "program.ts")).toBe("program.ts");
  await readKeys(page);
});

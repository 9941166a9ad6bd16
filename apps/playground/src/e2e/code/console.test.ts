import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { openPage } from "../../../test-support/open-page.ts";

const run = (page: Page): Promise<void> => page.getByRole("button", { name: "Run", exact: true }).click();
const printed = (page: Page): Promise<string | null> => page.getByTestId("console").textContent();
const state = (page: Page): Promise<string | null> => page.locator(".code-state").textContent();

async function write(page: Page, source: string): Promise<void> {
  await page.locator("textarea").fill(source);
  await run(page);
}

describe("the console", () => {
  test("runs the program of the plane, with what was set there", async () => {
    const page = await openPage("#/?v=1&d=moons&layers=4tanh&paused");
    await page.getByRole("link", { name: "Code" }).click();
    await page.locator("textarea").waitFor();
    const source = await page.locator("textarea").inputValue();
    expect(source).toContain("moons(");
    expect(source).toContain("dense(2, 4), tanh(),");
    await page.getByRole("spinbutton", { name: "Epochs" }).fill("5");
    await page.keyboard.press("Tab");
    await run(page);
    await expect.poll(() => state(page)).toContain("Done in");
    expect(await printed(page)).toContain("epoch: 5");
  });

  test("runs the examples, and shows their figures", async () => {
    const page = await openPage("#/code?v=1&program=gradients");
    await run(page);
    await expect.poll(() => state(page)).toContain("Done in");
    expect(await printed(page)).toContain("0.9182168");
    for (const name of ["loop", "digits"]) {
      await page.locator("#program").selectOption(name);
      await run(page);
      await expect.poll(() => state(page)).toContain("Done in");
      await page.getByRole("img", { name: "Figure that the program printed" }).waitFor();
    }
    expect(await axeComplaints(page)).toEqual([]);
  });

  test("tells the line of an error, also in a program that cannot be read", async () => {
    const page = await openPage("#/code?v=1");
    await write(page, 'import { add } from "@gradkit/tensor";\n\nconst x = add(1, 2);\nx.nothing();\n');
    await expect.poll(() => state(page)).toContain("Line 4");
    expect(await printed(page)).toContain("x.nothing is not a function");
    await page.getByRole("button", { name: "Line 4" }).click();
    const chosen = await page
      .locator("textarea")
      .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(chosen).toBe("x.nothing();");
    await write(page, "const a = 1;\n\nconst b = = 2;\n");
    await expect.poll(() => state(page)).toContain("Line 3");
    await write(page, 'import { Adam } from "@gradkit/optimizers";\n');
    await expect.poll(() => printed(page)).toContain('Did you mean "adam"?');
  });

  test("a program without an end is stopped; the page stays alive", async () => {
    const page = await openPage("#/code?v=1");
    await write(page, "for (let i = 0; ; i++) console.log(i);\n");
    await expect.poll(() => printed(page)).toContain("199");
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    expect(await state(page)).toContain("Stopped.");
    await page.getByRole("button", { name: "Undo all changes" }).click();
    expect(await page.locator("textarea").inputValue()).toContain("spiral(");
  });

  test("is used by the keyboard, finds names, and shares a program", async () => {
    const page = await openPage("#/code?v=1");
    await page.locator("textarea").fill("console.log(add(1, 2).item());\n");
    await page.getByLabel("Find a name").fill("add");
    await page.getByRole("button", { name: "Import add from @gradkit/tensor" }).click();
    await page.locator("textarea").focus();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => state(page)).toContain("Done in");
    expect(await printed(page)).toBe("3");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("TEXTAREA");
    await page.getByRole("button", { name: "Share (S)" }).click();
    const link = await page.getByRole("region", { name: "Link with this program" }).textContent();
    const other = await openPage(new URL(link ?? "").hash);
    await expect.poll(() => other.locator("textarea").inputValue()).toContain("console.log(add(1, 2)");
  });
});

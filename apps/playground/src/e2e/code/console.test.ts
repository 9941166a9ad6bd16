import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { openPage, sharedPage } from "../../../test-support/open-page.ts";

const run = (page: Page): Promise<void> => page.getByRole("button", { name: "Run", exact: true }).click();
const printed = (page: Page): Promise<string | null> => page.getByTestId("console").textContent();
const state = (page: Page): Promise<string | null> => page.locator(".code-state").textContent();

async function write(page: Page, source: string): Promise<void> {
  await page.locator("textarea").fill(source);
  await run(page);
}

describe("the console", () => {
  const shared = sharedPage("#/code?v=1");

  test("runs the program of the plane, with what was set there", async () => {
    const page = await openPage("#/?v=1&d=moons&layers=4tanh&paused");
    await page.getByRole("link", { name: "Code" }).click();
    await page.locator("textarea").waitFor();
    const source = page.locator("textarea");
    await expect.poll(() => source.inputValue()).toContain("moons(");
    await expect.poll(() => source.inputValue()).toContain("dense(2, 4), tanh(),");
    await page.getByRole("spinbutton", { name: "Epochs" }).fill("5");
    await page.keyboard.press("Tab");
    await run(page);
    await expect.poll(() => state(page)).toContain("Done in");
    await expect.poll(() => printed(page)).toContain("epoch: 5");
  });

  test("runs the examples, and shows their figures", async () => {
    const page = await openPage("#/code?v=1&program=gradients");
    await run(page);
    await expect.poll(() => state(page)).toContain("Done in");
    await expect.poll(() => printed(page)).toContain("0.9182168");
    for (const name of ["loop", "digits"]) {
      await page.locator("#program").selectOption(name);
      await run(page);
      await expect.poll(() => state(page)).toContain("Done in");
      await page.getByRole("img", { name: "Figure that the program printed" }).waitFor();
    }
    expect(await axeComplaints(page)).toEqual([]);
  });

  test("tells the line of an error, also in a program that cannot be read", async () => {
    const page = shared();
    await write(page, 'import { add } from "@gradkit/tensor";\n\nconst x = add(1, 2);\nx.nothing();\n');
    await expect.poll(() => state(page)).toContain("Line 4");
    await expect.poll(() => printed(page)).toContain("x.nothing is not a function");
    await page.getByRole("button", { name: "Line 4", exact: true }).click();
    const chosen = (): Promise<string> =>
      page
        .locator("textarea")
        .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    await expect.poll(chosen).toBe("x.nothing();");
    await write(page, "const a = 1;\n\nconst b = = 2;\n");
    await expect.poll(() => state(page)).toContain("Line 3");
    await write(page, 'import { Adam } from "@gradkit/optimizers";\n');
    await expect.poll(() => printed(page)).toContain('Did you mean "adam"?');
  });

  test("runs TypeScript", async () => {
    const page = shared();
    await write(
      page,
      [
        'import { type Tensor, sum, tensor } from "@gradkit/tensor";',
        "interface Named { readonly name: string; readonly value: Tensor }",
        "const all: readonly Named[] = [{ name: 'x', value: tensor([1, 2]) }];",
        "const total = <T extends Named>(one: T): number => sum(one.value).item() as number;",
        "for (const one of all) console.log(one.name, total(one)!);",
        "all.nothing();",
      ].join("\n"),
    );
    await expect.poll(() => state(page)).toContain("Line 6");
    await expect.poll(() => printed(page)).toContain("x 3");
    await write(page, 'import { Schedule } from "@gradkit/optimizers";\n');
    await expect.poll(() => printed(page)).toContain('If it is a type, write "type Schedule".');
  });

  test("offers and explains the names of the packages", async () => {
    const page = shared();
    const area = page.locator("textarea");
    await area.fill("");
    await area.focus();
    await page.keyboard.type("const optimizer = sched");
    const list = page.getByRole("listbox", { name: "Names of the packages" });
    await list.getByRole("option").first().waitFor();
    expect(await axeComplaints(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    const marked = page.locator('[role=option][aria-selected="true"]');
    await expect.poll(() => marked.textContent()).toContain("scheduleFreeAdamW");
    expect(await area.getAttribute("aria-activedescendant")).toBe(await marked.getAttribute("id"));
    await page.keyboard.press("Enter");
    await list.waitFor({ state: "detached" });
    await expect
      .poll(() => area.inputValue())
      .toBe('import { scheduleFreeAdamW } from "@gradkit/optimizers";\nconst optimizer = scheduleFreeAdamW');
    await page.keyboard.type("(0.1);");
    await page.keyboard.press("Enter");
    await expect.poll(() => area.inputValue()).toMatch(/\(0\.1\);\n$/);
    await page.keyboard.type("ad");
    await list.waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });

    await area.evaluate((text: HTMLTextAreaElement) => {
      const place = text.value.indexOf("FreeAdamW(");
      text.setSelectionRange(place, place);
    });
    const explained = page.getByRole("region", { name: "The name at the cursor" });
    await expect.poll(() => explained.textContent()).toContain("function scheduleFreeAdamW(");
    const box = (await area.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(box.x + 50, box.y + 20);
    await page.mouse.move(box.x + 150, box.y + 22);
    await expect.poll(() => page.getByRole("tooltip").textContent()).toContain("@gradkit/optimizers");
  });

  test("a program without an end is stopped; the page stays alive", async () => {
    const page = shared();
    await write(page, "for (let i = 0; ; i++) console.log(i);\n");
    await expect.poll(() => printed(page)).toContain("199");
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await expect.poll(() => state(page)).toContain("Stopped.");
    await page.getByRole("button", { name: "Undo all changes" }).click();
    await expect.poll(() => page.locator("textarea").inputValue()).toContain("spiral(");
  });

  test("is used by the keyboard, finds names, and shares a program", async () => {
    const page = shared();
    await page.locator("textarea").fill("console.log(add(1, 2).item());\n");
    await page.getByLabel("Find a name").fill("add");
    await page.getByRole("button", { name: "Import add from @gradkit/tensor" }).click();
    await page.locator("textarea").focus();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => state(page)).toContain("Done in");
    await expect.poll(() => printed(page)).toBe("3");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("TEXTAREA");
    await page.getByRole("button", { name: "Share (S)" }).click();
    const link = await page.getByRole("region", { name: "Link with this program" }).textContent();
    const other = await openPage(new URL(link ?? "").hash);
    await expect.poll(() => other.locator("textarea").inputValue()).toContain("console.log(add(1, 2)");
  });
});

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { goTo, openPage, sharedPage } from "../../../test-support/open-page.ts";

const types = (page: Page): Promise<string | null> => page.getByTestId("types").textContent();
const problems = (page: Page): Promise<readonly string[]> => page.locator(".problem-line").allTextContents();
const squiggles = (page: Page): Promise<readonly string[]> => page.locator(".squiggle").allTextContents();
const chosen = (page: Page): Promise<string> =>
  page
    .locator("textarea")
    .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));

const wrong = `import { dense, relu, sequential } from "@gradkit/layers";

const model = sequential(dense(2, 16), relu(), dense(8, 3));
console.log(model.kind);
const count: number = "three";
`;
const wrongChain = "Line 3 Expects 8 inputs, but the layer before gives 16.";
const wrongType = "Line 5 Type 'string' is not assignable to type 'number'.";

/** Addresses of what is loaded for types alone. */
function loadedForTypes(page: Page): string[] {
  const addresses: string[] = [];
  page.context().on("request", (request) => {
    if (/typescript-|type-files-|check-worker-/.test(request.url())) {
      addresses.push(request.url());
    }
  });
  return addresses;
}

describe("types", () => {
  const shared = sharedPage("#/code?v=1");

  test("are checked when somebody writes, and nothing is loaded for them before", async () => {
    const page = shared();
    const loaded = loadedForTypes(page);
    await page.locator("textarea").focus();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await expect.poll(() => page.locator(".code-state").textContent()).toContain("Done in");
    expect(loaded).toEqual([]);
    await page.locator("textarea").fill(wrong);
    await expect.poll(() => problems(page)).toEqual([wrongChain, wrongType]);
    expect(loaded).toHaveLength(3);
    expect(await types(page)).toMatch(/^2 problems\./);
    expect(await squiggles(page)).toEqual(["dense(8, 3)", "count"]);
    expect(await axeComplaints(page)).toEqual([]);
    const described = await page.locator("textarea").getAttribute("aria-describedby");
    expect(await page.locator(`#${described ?? ""}`).textContent()).toMatch(/^2 problems\./);
    // What is wrong to the checker runs all the same, at once.
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.getByTestId("console").textContent()).toContain("layer");
  });

  test("of a layer that does not fit are told where it stands, and are right once it does", async () => {
    const page = shared();
    await page.locator("textarea").fill(wrong);
    await expect.poll(() => problems(page)).toEqual([wrongChain, wrongType]);
    const area = page.locator("textarea");
    const [mark, frame] = [await page.locator(".squiggle").first().boundingBox(), await area.boundingBox()];
    const [x, y] = [(mark?.x ?? 0) + (mark?.width ?? 0) / 2, (mark?.y ?? 0) + (mark?.height ?? 0) / 2];
    expect(mark?.x).toBeGreaterThan(frame?.x ?? Infinity);
    await page.mouse.move(x - 4, y);
    await page.mouse.move(x, y);
    await expect.poll(() => page.getByRole("tooltip").textContent()).toContain("Expects 8 inputs");
    await page.getByRole("button", { name: /^Line 3/ }).click();
    expect(await chosen(page)).toBe("dense(8, 3)");
    await page.keyboard.insertText("dense(16, 3)");
    await expect.poll(() => problems(page)).toEqual([wrongType]);
    await area.fill(wrong.replace("dense(8", "dense(16").replace('"three"', "3"));
    await expect.poll(() => types(page)).toBe("No problems.");
    expect(await squiggles(page)).toEqual([]);
  });

  test("stand below the letters they are about, however far the text is scrolled", async () => {
    const page = shared();
    const line = `const wide = ${" ".repeat(200)}missing;`;
    await page.locator("textarea").fill(`${"// a line\n".repeat(60)}\t${line}\n`);
    await expect.poll(() => squiggles(page)).toEqual(["missing"]);
    await page.locator("textarea").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F8");
    await expect.poll(() => chosen(page)).toBe("missing");
    await expect
      .poll(() => page.getByTestId("told-problem").textContent())
      .toBe("Cannot find name 'missing'.");
    const inSight = (): Promise<boolean> =>
      page.locator(".squiggle").evaluate((mark) => {
        const [a, b] = [mark.getBoundingClientRect(), mark.closest(".squiggles")?.getBoundingClientRect()];
        const isAcross = b !== undefined && a.left >= b.left && a.right <= b.right;
        return isAcross && a.top >= b.top && a.bottom <= b.bottom;
      });
    await expect.poll(inSight).toBe(true);
    // What is said of it stands below it, too.
    const isBelow = async (): Promise<boolean> => {
      const card = await page.locator("[role=tooltip] > div").boundingBox();
      const mark = await page.locator(".squiggle").boundingBox();
      const [left, right] = [mark?.x ?? Infinity, (mark?.x ?? 0) + (mark?.width ?? 0)];
      return card !== null && card.x < right && card.x + card.width > left && card.y > (mark?.y ?? Infinity);
    };
    await expect.poll(isBelow).toBe(true);
    // The pointer finds the same letters below the mark as the text area does.
    await page.locator("textarea").evaluate((area) => area.scrollTo({ left: 1500 }));
    const box = async (): Promise<number> => (await page.locator(".squiggle").boundingBox())?.x ?? Infinity;
    const { x = 0, width = 0 } = (await page.locator("textarea").boundingBox()) ?? {};
    await expect.poll(async () => (await box()) < x + width).toBe(true);
    const mark = await page.locator(".squiggle").boundingBox();
    await page.mouse.move((mark?.x ?? 0) + 3, (mark?.y ?? 0) + 6);
    await page.mouse.move((mark?.x ?? 0) + 6, (mark?.y ?? 0) + 8);
    await expect.poll(() => page.getByRole("tooltip").textContent()).toContain("Cannot find name 'missing'.");
  });

  test("are gone through with the keyboard alone, and switched off and on", async () => {
    const page = shared();
    await page.locator("textarea").fill(wrong);
    await expect.poll(() => problems(page)).toEqual([wrongChain, wrongType]);
    await page.locator("textarea").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F8");
    expect(await chosen(page)).toBe("dense(8, 3)");
    await expect.poll(() => page.getByTestId("told-problem").textContent()).toContain("Expects 8 inputs");
    await page.keyboard.press("F8");
    expect(await chosen(page)).toBe("count");
    await page.keyboard.press("Shift+F8");
    expect(await chosen(page)).toBe("dense(8, 3)");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect.poll(() => types(page)).toContain("about 1 MB");
    expect(await problems(page)).toEqual([]);
    await page.locator("textarea").fill(`${wrong}\n`);
    expect(await types(page)).toContain("about 1 MB");
    await page.getByRole("checkbox", { name: "Check types" }).check();
    await expect.poll(() => problems(page)).toEqual([wrongChain, wrongType]);
  });

  test("of the programs of the page have no problems", async () => {
    const page = shared();
    for (const name of ["plane", "gradients", "loop", "digits"]) {
      await page.locator("#program").selectOption(name);
      await page.locator("textarea").fill(wrong);
      await expect.poll(() => problems(page)).toEqual([wrongChain, wrongType]);
      await page.getByRole("button", { name: "Undo all changes" }).click();
      await expect.poll(() => types(page)).toBe("No problems.");
    }
  });
});

test("the program of a plane with other inputs has no problems, and runs", async () => {
  const page = await openPage("#/?v=1&x=x.y.xx.sinx&layers=4tanh&paused");
  await page.getByRole("link", { name: "Code" }).click();
  await expect.poll(() => page.locator("textarea").inputValue()).toContain("Math.sin(Math.PI * x)");
  await page.getByRole("checkbox", { name: "Check types" }).check();
  await expect.poll(() => types(page)).toBe("No problems.");
  await page.getByRole("spinbutton", { name: "Epochs" }).fill("2");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect.poll(() => page.locator(".code-state").textContent()).toContain("Done in");
});

test("the compiler that was loaded once is there without a network", async () => {
  const page = await openPage("#/code?v=1", { serviceWorkers: "allow" });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const large = (): Promise<number> =>
    page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map((name) => caches.open(name).then((cache) => cache.keys())),
      );
      return all.flat().filter(({ url }) => /typescript-|type-files-/.test(url)).length;
    });
  expect(await large()).toBe(0);
  await page.getByRole("checkbox", { name: "Check types" }).check();
  await expect.poll(() => types(page)).toBe("No problems.");
  await expect.poll(large).toBe(2);
  await page.context().setOffline(true);
  await page.goto(`${page.url().split("#")[0] ?? ""}?again#/code?v=1`);
  await page.locator("textarea").fill(wrong);
  await expect.poll(() => problems(page)).toEqual([wrongChain, wrongType]);
});

test("where the compiler cannot be loaded that is said, and everything else works", async () => {
  const page = await openPage("#/code?v=1", { expected: /Failed to load resource|ERR_/ });
  await page.context().route(/typescript-/, (route) => route.abort());
  await page.getByRole("checkbox", { name: "Check types" }).check();
  await expect.poll(() => types(page)).toContain("The compiler could not be loaded");
  await page.locator("textarea").fill("console.log(1 + 1);\n");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => page.getByTestId("console").textContent()).toBe("2");
  await goTo(page, "#/code?v=1&program=loop");
  await expect.poll(() => page.locator("textarea").inputValue()).toContain("lineChart");
});

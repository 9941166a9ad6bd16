import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { goTo, openPage, sharedPage } from "../../../test-support/open-page.ts";

/** The cells of a table, row by row. */
function table(page: Page, id: string): Promise<readonly (readonly string[])[]> {
  return page
    .getByTestId(id)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent)));
}

const shared = sharedPage("#/backprop");

/** Goes to an address with no window open. */
async function begin(hash: string): Promise<Page> {
  await shared().keyboard.press("Escape");
  await shared().locator("dialog").waitFor({ state: "detached" });
  await goTo(shared(), hash);
  return shared();
}

describe("the network of the report", () => {
  test("has the reported gradients, each beside a finite difference that agrees", async () => {
    const page = await begin("#/backprop");
    await expect.poll(async () => (await table(page, "proof")).length).toBeGreaterThan(6 + 3 + 6 + 2);
    const rows = await table(page, "proof");
    const gradients = new Map(rows.map(([name = "", , value = ""]) => [name, value]));
    for (const name of ["W₁₁", "W₁₂", "W₁₃", "W₂₁", "W₂₂", "W₂₃", "b₁", "b₂", "b₃"]) {
      expect(gradients.get(`∂L/∂${name}`), name).toBe("0");
    }
    for (const row of ["₁", "₂", "₃"]) {
      expect(gradients.get(`∂L/∂V${row}₁`)).toBe("−0.4404");
      expect(gradients.get(`∂L/∂V${row}₂`)).toBe("0.4404");
    }
    expect([gradients.get("∂L/∂c₁"), gradients.get("∂L/∂c₂")]).toEqual(["−0.5", "0.5"]);
    const bold = await page.getByTestId("proof").locator(".digits strong").allTextContents();
    expect(bold.length).toBe(rows.length);
    expect(bold.filter((digits) => digits.length < "0.440398".length)).toEqual([]);
  });

  test("goes forward, back and to the update by arrow keys, with the formulas of every step", async () => {
    const page = await begin("#/backprop");
    const title = page.locator(".step-panel h2");
    await expect.poll(() => title.textContent()).toBe("Inputs");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => table(page, "step")).toContainEqual(["z₁", "1·1 + (−1)·(−1) + 0", "2"]);
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press("ArrowRight");
    }
    await expect.poll(() => table(page, "step")).toEqual([["L", "−ln 0.5", "0.6931"]]);
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(async () => (await table(page, "step")).map((row) => row.slice(0, 3)))
      .toEqual([
        ["∂L/∂o₁", "0.5 − 1", "−0.5"],
        ["∂L/∂o₂", "0.5 − 0", "0.5"],
      ]);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => title.textContent()).toBe("Loss");
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press("ArrowRight");
    }
    await expect.poll(() => table(page, "update")).toContainEqual(["c₁", "0", "−0.5", "0.25"]);
    expect(await axeComplaints(page)).toEqual([]);
  });

  test("leaves arrow keys to what has the focus and uses them", async () => {
    const page = await begin("#/backprop");
    const title = page.locator(".step-panel h2");
    await page.getByRole("combobox", { name: "Optimizer" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("spinbutton", { name: "x₁", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    // Keys are heard at once.
    expect(await title.textContent()).toBe("Inputs");
    await page.getByRole("button", { name: "10 updates" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => title.textContent()).toBe("Hidden sums");
  });

  test("is saved as a picture that stands for itself", async () => {
    const page = await begin("#/backprop?v=1&stage=6");
    await page.keyboard.press("e");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Network as SVG" }).click(),
    ]);
    const svg = await text(await download.createReadStream());
    const faults = await page.evaluate((source) => {
      const picture = new DOMParser().parseFromString(source, "image/svg+xml");
      return picture.querySelectorAll("parsererror, [class], [fill*='var(']").length;
    }, svg);
    expect(faults).toBe(0);
    expect(svg).toMatch(/<line [^>]*stroke="rgb/);
    for (const label of ["Inputs", "Outputs"]) {
      expect(svg).toContain(label);
    }
  });
});

describe("numbers of one's own", () => {
  test("change everything that follows from them", async () => {
    const page = await begin("#/backprop?v=1&stage=1");
    await page.getByRole("spinbutton", { name: "x₁", exact: true }).fill("3");
    await page.keyboard.press("Tab");
    await expect.poll(() => table(page, "step")).toContainEqual(["z₁", "3·1 + (−1)·(−1) + 0", "4"]);
  });

  test("and sizes, losses and updates come back from the address", async () => {
    const page = await begin("#/backprop");
    await page.getByLabel("Hidden units", { exact: true }).last().fill("4");
    await page.keyboard.press("Tab");
    await page.getByLabel("Loss L").selectOption("meanSquaredError");
    await page.getByLabel("Optimizer", { exact: true }).selectOption("adam");
    await page.getByRole("button", { name: "10 updates" }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain("updates=10");
    const hash = await page.evaluate(() => location.hash);
    const other = await openPage(hash);
    const proof = await table(page, "proof");
    expect(proof.length).toBe(8 + 4 + 4 + 4 + 8 + 2 + 2);
    await expect.poll(() => table(other, "proof")).toEqual(proof);
  });

  test("are learnt from: ten updates make the loss smaller", async () => {
    const page = await begin("#/backprop?v=1&stage=5");
    const loss = async (): Promise<number> => Number((await table(page, "step"))[0]?.[2]);
    const before = await loss();
    await page.getByRole("button", { name: "10 updates" }).click();
    await expect.poll(loss).toBeLessThan(before / 2);
  });
});

import { describe, expect, test } from "vitest";
import { openPage, sharedPage, goTo } from "../../../test-support/open-page.ts";
import { weightsHash } from "../../../test-support/plane-page.ts";

const settings =
  "d=moons&noise=0.2&train=0.7&x=x.y.xy&layers=6tanh.4sigmoid&opt=sgd&lr=0.3&batch=16&seed=7&speed=10";

describe("the address", () => {
  const shared = sharedPage(`#/?v=1&${settings}&paused`);

  test("brings back everything that was set", async () => {
    const page = shared();
    const number = (name: string): Promise<string> => page.getByRole("spinbutton", { name }).inputValue();
    const choice = (name: string): Promise<string> => page.getByRole("combobox", { name }).inputValue();
    const isChosen = (name: string): Promise<boolean> => page.getByRole("radio", { name }).isChecked();
    await expect.poll(() => isChosen("Moons")).toBe(true);
    await expect.poll(() => number("Noise")).toBe("0.2");
    await expect.poll(() => number("Units in layer 2")).toBe("4");
    await expect.poll(() => choice("Activation of layer 2")).toBe("sigmoid");
    await expect.poll(() => choice("Optimizer")).toBe("sgd");
    await expect.poll(() => number("Learning rate")).toBe("0.3");
    await expect.poll(() => number("Seed")).toBe("7");
    await expect.poll(() => isChosen("10/s")).toBe(true);
  });

  test("follows what is set, and opens the same weights elsewhere", async () => {
    const page = shared();
    await goTo(page, "#/?v=1&paused");
    await page.getByRole("radio", { name: "Circles" }).check();
    await page.getByRole("combobox", { name: "Optimizer" }).selectOption("nadam");
    await page.getByRole("spinbutton", { name: "Seed" }).fill("3");
    await page.getByRole("spinbutton", { name: "Seed" }).press("Tab");
    await expect.poll(() => new URL(page.url()).hash).toContain("seed=3");
    // It is written as a whole.
    const { hash } = new URL(page.url());
    expect(hash).toContain("d=circles");
    expect(hash).toContain("opt=nadam");
    expect(hash).not.toContain("lr=");

    await page.getByRole("button", { name: "One epoch" }).click();
    await page.locator(".clock-epoch", { hasText: /^1$/ }).waitFor();
    const other = await openPage(`${hash}&paused`);
    await expect.poll(() => other.getByRole("radio", { name: "Circles" }).isChecked()).toBe(true);
    await other.getByRole("button", { name: "One epoch" }).click();
    await other.locator(".clock-epoch", { hasText: /^1$/ }).waitFor();
    const reached = await weightsHash(page);
    await expect.poll(() => weightsHash(other)).toBe(reached);
  });

  test("says which of its parts it did not understand, and takes the others", async () => {
    const page = await openPage("#/?v=1&opt=warp&lr=fast&seed=5&paused");
    await page.getByText("Not understood in the link: opt, lr.").waitFor();
    await expect.poll(() => page.getByRole("spinbutton", { name: "Seed" }).inputValue()).toBe("5");
    await expect.poll(() => page.getByRole("combobox", { name: "Optimizer" }).inputValue()).toBe("adam");
  });
});

import { describe, expect, test } from "vitest";
import { openPage, sharedPage, goTo } from "../../../test-support/open-page.ts";
import { weightsHash } from "../../../test-support/plane-page.ts";

const settings =
  "d=moons&noise=0.2&train=0.7&x=x.y.xy&layers=6tanh.4sigmoid&opt=sgd&lr=0.3&batch=16&seed=7&speed=10";

describe("the address", () => {
  const shared = sharedPage(`#/?v=1&${settings}&paused`);

  test("brings back everything that was set", async () => {
    const page = shared();
    await expect.poll(() => page.getByRole("radio", { name: "Moons" }).isChecked()).toBe(true);
    expect(await page.getByRole("spinbutton", { name: "Noise" }).inputValue()).toBe("0.2");
    expect(await page.getByRole("spinbutton", { name: "Units in layer 2" }).inputValue()).toBe("4");
    expect(await page.getByRole("combobox", { name: "Activation of layer 2" }).inputValue()).toBe("sigmoid");
    expect(await page.getByRole("combobox", { name: "Optimizer" }).inputValue()).toBe("sgd");
    expect(await page.getByRole("spinbutton", { name: "Learning rate" }).inputValue()).toBe("0.3");
    expect(await page.getByRole("spinbutton", { name: "Seed" }).inputValue()).toBe("7");
    expect(await page.getByRole("radio", { name: "10/s" }).isChecked()).toBe(true);
  });

  test("follows what is set, and opens the same weights elsewhere", async () => {
    const page = shared();
    await goTo(page, "#/?v=1&paused");
    await page.getByRole("radio", { name: "Circles" }).check();
    await page.getByRole("combobox", { name: "Optimizer" }).selectOption("nadam");
    await page.getByRole("spinbutton", { name: "Seed" }).fill("3");
    await page.getByRole("spinbutton", { name: "Seed" }).press("Tab");
    await expect.poll(() => new URL(page.url()).hash).toContain("seed=3");
    const { hash } = new URL(page.url());
    expect(hash).toContain("d=circles");
    expect(hash).toContain("opt=nadam");
    expect(hash).not.toContain("lr=");

    await page.getByRole("button", { name: "One epoch" }).click();
    await page.locator(".clock-epoch", { hasText: /^1$/ }).waitFor();
    const other = await openPage(`${hash}&paused`);
    expect(await other.getByRole("radio", { name: "Circles" }).isChecked()).toBe(true);
    await other.getByRole("button", { name: "One epoch" }).click();
    await other.locator(".clock-epoch", { hasText: /^1$/ }).waitFor();
    expect(await weightsHash(other)).toBe(await weightsHash(page));
  });

  test("says which of its parts it did not understand, and takes the others", async () => {
    const page = await openPage("#/?v=1&opt=warp&lr=fast&seed=5&paused");
    await page.getByText("Not understood in the link: opt, lr.").waitFor();
    expect(await page.getByRole("spinbutton", { name: "Seed" }).inputValue()).toBe("5");
    expect(await page.getByRole("combobox", { name: "Optimizer" }).inputValue()).toBe("adam");
  });
});

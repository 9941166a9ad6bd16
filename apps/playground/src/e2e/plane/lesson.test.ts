import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { goTo, openPage, sharedPage } from "../../../test-support/open-page.ts";
import {
  epochShown,
  play,
  untilBegunOtherwise,
  untilSolved,
  weightsHash,
} from "../../../test-support/plane-page.ts";

describe("a lesson", () => {
  const shared = sharedPage(
    "#/?v=1&d=moons&hide=data.network.inside.learning.all&lesson=Watch+the+border%2C+%3Cb%3Ethen%3C%2Fb%3E+explain.",
  );

  test("is shown above the page, without what it hides, and waits to be started", async () => {
    const page = shared();
    await weightsHash(page);
    // A text stays a text.
    await page
      .getByRole("region", { name: "Lesson" })
      .getByText("Watch the border, <b>then</b> explain.")
      .waitFor();
    const headings = page.getByRole("main").locator("h2");
    await expect.poll(() => headings.allTextContents()).toEqual(["Output", "Curves"]);
    await page.getByText("Not understood in the link: hide.").waitFor();
    await untilBegunOtherwise(page);
    expect(await epochShown(page)).toBe(0);
  });

  test("is made in the window for sharing, and stays in the address when something is changed", async () => {
    const page = shared();
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: "Curves" }).check();
    await dialog.getByRole("checkbox", { name: "Data" }).uncheck();
    await dialog.getByLabel("A sentence or two above the page").fill("Which side is larger?");
    const place = dialog.getByRole("region", { name: "Link to this lesson" });
    await expect.poll(() => place.textContent()).toContain("lesson=Which+side+is+larger");
    await expect.poll(() => place.textContent()).toMatch(/hide=(?!data)[^&]*curves/);
    const link = await place.textContent();
    expect(await axeComplaints(page, undefined, "dialog")).toEqual([]);
    await page.keyboard.press("Escape");
    await goTo(page, new URL(link ?? "").hash);
    await page.getByText("Which side is larger?").waitFor();
    const headings = page.getByRole("main").locator("h2");
    await expect.poll(() => headings.allTextContents()).toEqual(["Data", "Output"]);
    await page.keyboard.press("]");
    await expect.poll(() => new URL(page.url()).hash).toContain("speed=0");
    // It is written as a whole.
    expect(new URL(page.url()).hash).toContain("lesson=Which");
  });
});

test("a page inside another one is the map and its buttons, waits to be started, and leads to the whole page", async () => {
  const page = await openPage("#/?v=1&speed=0&embed=1", { viewport: { width: 480, height: 640 } });
  await weightsHash(page);
  await expect.poll(() => page.locator("header, footer, h2:visible").count()).toBe(0);
  await untilBegunOtherwise(page);
  expect(await epochShown(page)).toBe(0);
  const fits = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
  expect(fits).toBe(true);
  expect(await axeComplaints(page)).toEqual([]);
  await play(page);
  await untilSolved(page);
  const whole = page.getByRole("link", { name: "Open in the gradkit playground" });
  expect(await whole.getAttribute("href")).toBe("#/?v=1&speed=0");
  await goTo(page, "#/?v=1&speed=0&paused");
  await page.getByRole("contentinfo").waitFor();
  await page.getByRole("heading", { name: "Learning" }).waitFor();
});

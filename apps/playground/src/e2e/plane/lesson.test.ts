import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../../test-support/axe-complaints.ts";
import { goTo, sharedPage } from "../../../test-support/open-page.ts";
import { epochShown, untilBegunOtherwise, weightsHash } from "../../../test-support/plane-page.ts";

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

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildSite } from "./build-site.ts";
import { drawWithMouse, onPaper, seven, untilLearnt } from "./digits-page.ts";
import { openBrowser } from "./open-browser.ts";
import { routes } from "./routes.ts";
import { serveFolder } from "./serve-folder.ts";

/** Four widths, as on a phone, a laptop, a desk and a projector. */
const sizes = [
  [390, 844],
  [1280, 800],
  [1920, 1080],
  [2560, 1440],
] as const;

/** What stands after the address, by the name of the files: every page, and states of them that are worth a picture. */
const addresses: Readonly<Record<string, string>> = {
  ...Object.fromEntries(routes.map((route) => [route === "/" ? "plane" : route.slice(1), `#${route}`])),
  "plane-moons": "#/?v=1&d=moons&layers=8tanh.8tanh&opt=sgd&lr=0.5&momentum=0.9",
  "plane-diverged": "#/?v=1&opt=sgd&lr=1000",
  "plane-bent": "#/?v=1&d=circles&layers=8tanh.2tanh&stop=1",
  "plane-sweep": "#/?v=1",
  "optimizers-race": "#/optimizers?v=1&tab=race",
  code: "#/code?v=1&program=loop",
};

/** What is done on a page before it is worth a picture; elsewhere training is waited for. */
const prepared: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  async "plane-bent"(page) {
    await untilEnded(page);
    await page.getByText("See the plane as two units of a layer do").click();
    await toTop(page);
  },
  async "plane-sweep"(page) {
    await untilEnded(page);
    await page.getByText("Try six learning rates with six widths").click();
    await page.getByRole("button", { name: "Train 36 networks" }).click();
    await page.getByText(/^Best: /).waitFor();
    await toTop(page);
  },
  async "optimizers-race"(page) {
    await page.getByRole("button", { name: "Start the race" }).click();
    await page.getByRole("button", { name: "Race again" }).waitFor();
  },
  async runs(page) {
    const begin = new URL(page.url());
    for (const settings of ["", "opt=sgd&lr=0.5&epochs=150", "layers=8tanh.8tanh&epochs=150"]) {
      await page.goto(new URL(`#/?v=1&speed=0&${settings}`, begin).href);
      await page.getByRole("main").locator(".transport").waitFor();
      await page.keyboard.press("r");
      await page.keyboard.press("Space");
      await untilEnded(page);
    }
    await page.goto(begin.href);
    await page.getByRole("heading", { name: "Curves" }).waitFor();
  },
  async digits(page) {
    await untilLearnt(page);
    await drawWithMouse(page, await onPaper(page, seven, [0.3, 0.22], 0.45));
    await page.getByTestId("reads").filter({ hasText: "Reads" }).waitFor();
    await toTop(page);
  },
  async code(page) {
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("Done in").waitFor();
    await page.locator("textarea").evaluate((area: HTMLTextAreaElement) => {
      const place = area.value.indexOf("adam(0.02)") + 3;
      area.focus();
      area.setSelectionRange(place, place);
    });
    await page.keyboard.press("Control+Space");
    await page.getByRole("listbox").waitFor();
  },
};

const root = join(import.meta.dirname, "..");
const folder = join(root, "dist", "screenshots");
/** Only files whose name holds this are made, if it is given. */
const only = process.env["ONLY"] ?? "";

mkdirSync(folder, { recursive: true });
const site = await buildSite();
const served = await serveFolder(site, true);
const browser = await openBrowser();
for (const [name, hash] of Object.entries(addresses)) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [width, height] of sizes) {
      const file = `${name}-${colorScheme}-${width}.png`;
      if (file.includes(only)) {
        await take(file, hash, prepared[name] ?? untilEnded, { viewport: { width, height }, colorScheme });
      }
    }
  }
}
await browser.close();
await served.stop();
rmSync(site, { recursive: true });

/** Waits until training has ended or six seconds have gone by. */
async function untilEnded(page: Page): Promise<void> {
  const ended = page.getByText(/^(Solved:|Training diverged$|Stopped after)/).first();
  await ended.waitFor({ timeout: 6000 }).catch(() => undefined);
}

/** What sticks to the window stands in its place again. */
function toTop(page: Page): Promise<void> {
  return page.evaluate(() => scrollTo(0, 0));
}

/** Opens an address, prepares what is seen there, and writes it. */
async function take(
  file: string,
  hash: string,
  prepare: (page: Page) => Promise<unknown>,
  options: Parameters<typeof browser.newPage>[0],
): Promise<void> {
  const page = await browser.newPage({ ...options, serviceWorkers: "block" });
  page.on("pageerror", (error) => process.stderr.write(`${file}: ${error.message}\n`));
  page.on(
    "console",
    (message) => message.type() === "error" && process.stderr.write(`${file}: ${message.text()}\n`),
  );
  await page.goto(`${served.address}${hash}`);
  await prepare(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, file), fullPage: true });
  process.stdout.write(`${join(folder, file)}\n`);
  await page.close();
}

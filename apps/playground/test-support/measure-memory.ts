import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { buildSite } from "./build-site.ts";
import { bytesHeld, openMeasuringBrowser } from "./bytes-held.ts";
import { serveFolder } from "./serve-folder.ts";

/** How long it is trained, after a first minute in which curves and past fill up. */
const minutes = Number(process.env["MINUTES"] ?? 10);
/** Bytes by which two measurements differ on a page that holds on to nothing. */
const most = 4 * 2 ** 20;

const site = await buildSite();
const served = await serveFolder(site, true);
const browser = await openMeasuringBrowser();
try {
  const page = await browser.newPage();
  // Epochs of so many updates that the last one is not reached before the end.
  await page.goto(`${served.address}#/?v=1&n=500&batch=8&speed=0&stop=2&epochs=100000`);
  await pause(60_000);
  const first = await bytesHeld(page);
  let last = first;
  for (let minute = 0; minute <= minutes; minute++) {
    last = await bytesHeld(page);
    const epoch = await page.locator(".clock-epoch").textContent();
    process.stdout.write(`${minute} min: ${(last / 2 ** 20).toFixed(2)} MB, epoch ${epoch ?? ""}\n`);
    await pause(minute < minutes ? 60_000 : 0);
  }
  // Whoever has stopped holds on to nothing.
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  const grown = last - first;
  process.stdout.write(`grown by ${(grown / 2 ** 20).toFixed(2)} MB in ${minutes} minutes\n`);
  process.exitCode = grown < most ? 0 : 1;
} finally {
  await browser.close();
  await served.stop();
  await rm(site, { recursive: true, force: true });
}

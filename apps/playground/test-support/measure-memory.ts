import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { buildSite } from "./build-site.ts";
import { openMeasuringBrowser } from "./bytes-held.ts";
import { epochShown } from "./plane-page.ts";
import { serveFolder } from "./serve-folder.ts";
import { typicalBytes } from "./typical-bytes.ts";

/** Epochs after which as many moments of the past and points of the curves are kept as ever will be. */
const filled = 4200;
/** How long it is trained after that. */
const minutes = Number(process.env["MINUTES"] ?? 10);
/** Bytes by which two measurements differ on a page that holds on to nothing. */
const most = 4 * 2 ** 20;

const site = await buildSite();
const served = await serveFolder(site, true);
const browser = await openMeasuringBrowser();
try {
  const page = await browser.newPage();
  // So many updates an epoch that the last one is not reached before the end; so small a network that the engine starts no
  // threads, which sleep between two tasks and would not answer.
  await page.goto(`${served.address}#/?v=1&layers=16relu&n=200&batch=1&speed=0&stop=2&epochs=100000`);
  while ((await epochShown(page)) < filled) {
    await pause(1000);
  }
  const first = await typicalBytes(page);
  let last = first;
  for (let minute = 0; minute <= minutes; minute++) {
    last = await typicalBytes(page);
    process.stdout.write(`${minute} min: ${inMB(last)} MB, epoch ${await epochShown(page)}\n`);
    await pause(minute < minutes ? 60_000 : 0);
  }
  // Whoever has stopped holds on to nothing.
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  const grown = last - first;
  process.stdout.write(`grown by ${inMB(grown)} MB in ${minutes} minutes\n`);
  process.exitCode = grown < most ? 0 : 1;
} finally {
  await browser.close();
  await served.stop();
  await rm(site, { recursive: true, force: true });
}

function inMB(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(2);
}

import { expect, inject, onTestFinished, test } from "vitest";
import { openMeasuringBrowser } from "../../../test-support/bytes-held.ts";
import { epochShown } from "../../../test-support/plane-page.ts";
import { typicalBytes } from "../../../test-support/typical-bytes.ts";

/** Milliseconds for each wait: what is measured is memory, however slow the machine. */
const timeout = 120_000;
/** Bytes by which two measurements differ on a page that holds on to nothing. Frames that were kept would come to several times as much. */
const most = 4 * 2 ** 20;

test("memory stays as it is however long a network is trained", async () => {
  const browser = await openMeasuringBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${inject("isolated")}#/?v=1&speed=0&stop=2&epochs=100000&layers=16relu`);
  // By then as many moments of the past and epochs of the curves are kept as ever will be.
  await expect.poll(() => epochShown(page), { timeout }).toBeGreaterThan(4200);
  const first = await typicalBytes(page, 5);
  const epoch = await epochShown(page);
  await expect.poll(() => epochShown(page), { timeout }).toBeGreaterThan(epoch + 6000);
  const grown = (await typicalBytes(page, 5)) - first;
  expect(first).toBeGreaterThan(2 ** 20);
  expect(grown).toBeLessThan(most);
}, 300_000);

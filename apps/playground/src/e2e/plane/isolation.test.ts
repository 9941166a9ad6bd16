import { expect, test } from "vitest";
import { openPage } from "../../../test-support/open-page.ts";
import { fast, untilSolved, weightsHash } from "../../../test-support/plane-page.ts";

test("with and without cross-origin isolation the same weights come out, and the footer tells them apart", async () => {
  const [isolated, plain] = await Promise.all([openPage(fast), openPage(fast, { isolated: false })]);
  await Promise.all([untilSolved(isolated), untilSolved(plain)]);
  expect(await isolated.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(await plain.evaluate(() => crossOriginIsolated)).toBe(false);
  expect(await weightsHash(plain)).toBe(await weightsHash(isolated));
  expect(await plain.getByRole("contentinfo").textContent()).toContain("not cross-origin isolated");
  expect(await isolated.getByRole("contentinfo").textContent()).not.toContain("not cross-origin isolated");
});

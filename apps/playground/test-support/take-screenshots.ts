import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { openBrowser } from "./open-browser.ts";
import { routes } from "./routes.ts";
import { serveFolder } from "./serve-folder.ts";

/** Three widths, as on a phone, a laptop and a projector. */
const sizes = [
  [390, 844],
  [1280, 800],
  [1920, 1080],
] as const;

/** What stands after the address, by the name of the files: every page, and states of them that are worth a picture. */
const addresses: Readonly<Record<string, string>> = {
  ...Object.fromEntries(routes.map((route) => [route === "/" ? "plane" : route.slice(1), `#${route}`])),
  "plane-moons": "#/?v=1&d=moons&layers=8tanh.8tanh&opt=sgd&lr=0.5&momentum=0.9",
  "plane-diverged": "#/?v=1&opt=sgd&lr=1000",
};

const root = join(import.meta.dirname, "..");
const site = mkdtempSync(join(tmpdir(), "gradkit-playground-"));
const folder = join(root, "dist", "screenshots");
/** Only files whose name holds this are made, if it is given. */
const only = process.env["ONLY"] ?? "";

mkdirSync(folder, { recursive: true });
await build({
  root,
  configFile: join(root, "vite.config.ts"),
  logLevel: "warn",
  build: { outDir: site, emptyOutDir: true },
});
const served = await serveFolder(site, true);
const browser = await openBrowser();
for (const [name, hash] of Object.entries(addresses)) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [width, height] of sizes) {
      const file = `${name}-${colorScheme}-${width}.png`;
      if (file.includes(only)) {
        await take(file, hash, { viewport: { width, height }, colorScheme });
      }
    }
  }
}
await browser.close();
await served.stop();
rmSync(site, { recursive: true });

/** Opens an address, waits until training there has ended or six seconds have gone by, and writes what is seen. */
async function take(
  file: string,
  hash: string,
  options: Parameters<typeof browser.newPage>[0],
): Promise<void> {
  const page = await browser.newPage({ ...options, serviceWorkers: "block" });
  page.on("pageerror", (error) => process.stderr.write(`${file}: ${error.message}\n`));
  page.on(
    "console",
    (message) => message.type() === "error" && process.stderr.write(`${file}: ${message.text()}\n`),
  );
  await page.goto(`${served.address}${hash}`);
  const ended = page.getByText(/^(Solved:|Training diverged$|Stopped after)/).first();
  await ended.waitFor({ timeout: 6000 }).catch(() => undefined);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, file), fullPage: true });
  process.stdout.write(`${join(folder, file)}\n`);
  await page.close();
}

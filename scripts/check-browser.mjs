// Bundles a small training program with Vite, runs it in a real Chromium on the page and in a worker, with and
// without cross-origin isolation, and compares the result with Node's. Run by `npm test`, after the build.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, preview } from "vite";
import { browserFlags, findBrowser } from "./checks/find-browser.mjs";
import { root } from "./checks/read-packages.mjs";

const executablePath = findBrowser();
if (executablePath === undefined) {
  console.log("browser: skipped, because no Chromium was found; set CHROME_BIN to one");
  process.exit(process.env.CI === undefined ? 0 : 1);
}

const folder = join(root, "packages/gradkit/.browser");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copyFileSync(join(root, "scripts/checks/browser-page.mjs"), join(folder, "train.mjs"));
writeFileSync(join(folder, "worker.js"), 'import { train } from "./train.mjs";\npostMessage(train());\n');
writeFileSync(
  join(folder, "page.js"),
  `import { train } from "./train.mjs";
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
window.results = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve({ page: train(), worker: data, isolated: crossOriginIsolated });
  worker.onerror = (event) => reject(new Error(event.message));
});
`,
);
writeFileSync(
  join(folder, "index.html"),
  '<!doctype html><link rel="icon" href="data:,"><script type="module" src="./page.js"></script>\n',
);

const problems = [];
try {
  const { train } = await import(join(folder, "train.mjs"));
  const expected = train();
  await build({ root: folder, logLevel: "error", worker: { format: "es" } });
  for (const isolated of [false, true]) {
    const found = await run(isolated);
    console.log(`browser: ${isolated ? "isolated" : "ordinary"} page ${JSON.stringify(found)}`);
    for (const place of ["page", "worker"]) {
      // The engine may use another multiply-add here than in Node, so the loss is close, not equal.
      if (!(Math.abs(found[place]?.loss - expected.loss) < 1e-3)) {
        problems.push(`${place}: loss ${found[place]?.loss}, in Node ${expected.loss}`);
      }
    }
    if (found.page.hash !== found.worker.hash) {
      problems.push(`the page and its worker disagree: ${found.page.hash} and ${found.worker.hash}`);
    }
    if (found.isolated !== isolated) {
      problems.push(`cross-origin isolation is ${found.isolated}, expected ${isolated}`);
    }
  }
  console.log(`browser: Node ${JSON.stringify(expected)}, ${problems.length} problems`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) {
  console.error(`browser: ${problem}`);
}
process.exit(problems.length === 0 ? 0 : 1);

async function run(isolated) {
  const headers = isolated
    ? { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" }
    : {};
  const server = await preview({
    root: folder,
    logLevel: "error",
    preview: { port: 0, host: "127.0.0.1", headers },
  });
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => problems.push(`page: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("favicon")) {
        problems.push(`console: ${message.text()}`);
      }
    });
    await page.goto(server.resolvedUrls.local[0]);
    await page.waitForFunction(() => window.results !== undefined, undefined, { timeout: 20_000 });
    return await page.evaluate(() => window.results);
  } finally {
    await browser.close();
    await server.close();
  }
}

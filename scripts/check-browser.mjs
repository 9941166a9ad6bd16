// Bundles a small training program with each bundler, runs it in a real Chromium on the page and in a worker, with and
// without cross-origin isolation, and compares the result with Node's; and weighs a bundle of what trains an MLP. Run by
// `npm test`, after the build.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundlers } from "./checks/bundlers.mjs";
import { browserFlags, findBrowser } from "./checks/find-browser.mjs";
import { root } from "./checks/read-packages.mjs";
import { serveFolder } from "./checks/serve-folder.mjs";

/** What tensors, engine, layers, losses and optimizers for an MLP may weigh, minified and gzipped. */
const mostBytes = 80 * 1024;

const folder = join(root, "packages/gradkit/.browser");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copyFileSync(join(root, "scripts/checks/browser-page.mjs"), join(folder, "train.mjs"));
writeFileSync(
  join(folder, "entry.js"),
  `import { train } from "./train.mjs";
const result = train();
if (typeof document === "undefined") postMessage(result); else window.result = result;
`,
);
writeFileSync(
  join(folder, "mlp.js"),
  `import { adam, crossEntropy, dense, relu, sequential, valueAndGrad, rng } from "gradkit";
window.mlp = { adam, crossEntropy, dense, relu, sequential, valueAndGrad, rng };
`,
);

const problems = [];
try {
  const { train } = await import(join(folder, "train.mjs"));
  const expected = train();
  await weigh();
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.log("browser: skipped, because no Chromium was found; set CHROME_BIN to one");
    if (process.env.CI !== undefined) {
      problems.push("there must be a browser where CI is set");
    }
  } else {
    await inBrowser(executablePath, expected);
  }
  console.log(`browser: Node ${JSON.stringify(expected)}, ${problems.length} problems`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) {
  console.error(`browser: ${problem}`);
}
process.exit(problems.length === 0 ? 0 : 1);

async function weigh() {
  await bundlers.esbuild(join(folder, "mlp.js"), folder, "mlp.min.js");
  const bytes = gzipSync(readFileSync(join(folder, "mlp.min.js"))).length;
  console.log(`browser: an MLP trainer weighs ${(bytes / 1024).toFixed(1)} KB, minified and gzipped`);
  if (bytes > mostBytes) {
    problems.push(`an MLP trainer weighs ${bytes} bytes, more than ${mostBytes}`);
  }
}

async function inBrowser(executablePath, expected) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    for (const [name, bundle] of Object.entries(bundlers)) {
      await bundle(join(folder, "entry.js"), folder, `${name}.js`);
      writeFileSync(
        join(folder, `${name}.html`),
        `<!doctype html><link rel="icon" href="data:,"><script type="module" src="./${name}.js"></script>\n`,
      );
      for (const isolated of [false, true]) {
        compare(
          `${name}, ${isolated ? "isolated" : "ordinary"} page`,
          await run(browser, name, isolated),
          expected,
          isolated,
        );
      }
    }
  } finally {
    await browser.close();
  }
}

function compare(where, found, expected, isolated) {
  for (const [place, result] of Object.entries({ page: found.page, worker: found.worker })) {
    if (result.hash !== expected.hash || result.loss !== expected.loss) {
      problems.push(`${where}, ${place}: other bits than in Node: ${JSON.stringify(result)}`);
    }
    if (!(Math.abs(result.fast - expected.loss) < 1e-3)) {
      problems.push(
        `${where}, ${place}: fast arithmetic came to loss ${result.fast}, portable to ${expected.loss}`,
      );
    }
  }
  if (found.isolated !== isolated) {
    problems.push(`${where}: cross-origin isolation is ${found.isolated}`);
  }
  console.log(`browser: ${where}: ${JSON.stringify(found)}`);
}

async function run(browser, name, isolated) {
  const server = await serveFolder(folder, isolated);
  const page = await browser.newPage();
  try {
    page.on("pageerror", (error) => problems.push(`${name}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") {
        problems.push(`${name}: ${message.text()}`);
      }
    });
    await page.goto(`${server.address}/${name}.html`);
    await page.waitForFunction(() => window.result !== undefined, undefined, { timeout: 20_000 });
    return await page.evaluate(async (script) => {
      const worker = new Worker(script, { type: "module" });
      const inWorker = await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
      });
      return { page: window.result, worker: inWorker, isolated: window.crossOriginIsolated };
    }, `./${name}.js`);
  } finally {
    await page.close();
    await server.stop();
  }
}

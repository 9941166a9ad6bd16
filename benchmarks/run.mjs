// Measures gradkit and its peers on the same workloads, in turn. `node run.mjs --help` says more.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleSizes } from "./harness/bundle-size.mjs";
import { benchmarks, checkout } from "./harness/folders.mjs";
import { install } from "./harness/install.mjs";
import { machine } from "./harness/machine.mjs";
import { measure } from "./harness/measure.mjs";
import { help, parse } from "./harness/options.mjs";
import { startPeers } from "./harness/start-peers.mjs";
import { measureReach } from "./harness/reach.mjs";
import { markdown } from "./report/markdown.mjs";
import { ratiosOf } from "./report/ratios.mjs";
import { summary, withSummary } from "./report/summary.mjs";
import { toJson } from "./report/to-json.mjs";
import { workloads as allWorkloads } from "./workloads/table.mjs";
import { writeInputs } from "./workloads/write-inputs.mjs";

const say = (text) => process.stderr.write(`${text}\n`);

try {
  const options = parse(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(help);
  } else {
    await run(options);
  }
} catch (error) {
  say(`error: ${error.message}`);
  process.exitCode = 1;
}

async function run(options) {
  if (!existsSync(join(checkout, "packages", "tensor", "dist", "index.js"))) {
    throw new Error("the packages are not built. Run `npm run build` in the root of the checkout first.");
  }
  const surroundings = await machine();
  const peers = await startPeers(options.wantsPeer, install(say), say);
  const inputs = mkdtempSync(join(tmpdir(), "gradkit-benchmarks-"));
  const workloads = allWorkloads.filter(options.wantsWorkload);
  const entries = [];
  try {
    for (const group of grouped(workloads)) {
      say(`\n${group.map(({ title }) => title).join("; ")}`);
      const ready = group.map((workload) => ({ ...workload, inputs: writeInputs(workload, inputs) }));
      entries.push(...(await measureGroup(ready, peers, options.settings)));
    }
  } finally {
    peers.forEach(({ process: child }) => child?.close());
    rmSync(inputs, { recursive: true });
  }
  publish({
    machine: surroundings,
    settings: options.settings,
    whole: options.whole,
    peers: peers.map(({ name, title, versions, absent }) => ({ name, title, versions, absent })),
    workloads: workloads.map(({ name, title, unit, flops, group }) => ({ name, title, unit, flops, group })),
    entries,
    ratios: ratiosOf(workloads, entries),
  });

  function publish(results) {
    const folder = join(benchmarks, "results");
    const page = markdown(results);
    const data = toJson(results);
    const readme = join(checkout, "README.md");
    const files = [
      [options.json, data],
      [options.markdown, page],
      // A part of the workloads, or a hasty run, does not replace the last whole one.
      ...(options.whole
        ? [
            [join(folder, "latest.json"), data],
            [join(folder, "latest.md"), page],
            [readme, withSummary(readFileSync(readme, "utf8"), summary(results))],
          ]
        : []),
    ];
    mkdirSync(folder, { recursive: true });
    process.stdout.write(`\n${page}`);
    for (const [file, text] of files.filter(([name]) => name !== undefined)) {
      writeFileSync(file, text);
      say(`written: ${file}`);
    }
  }
}

/** Workloads that are timed together, in the order of the table. */
function grouped(workloads) {
  const groups = new Map();
  for (const workload of workloads) {
    const key = workload.group ?? workload.name;
    groups.set(key, [...(groups.get(key) ?? []), workload]);
  }
  return [...groups.values()];
}

function measureGroup(group, peers, settings) {
  switch (group[0].kind) {
    case "size":
      return bundleSizes();
    case "reach":
      return measureReach(group[0], peers, settings, say);
    default:
      return measure(group, peers, settings, say);
  }
}

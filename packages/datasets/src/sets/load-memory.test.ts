import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { childProgram } from "../../test-support/child-program.ts";
import { temporaryFolder } from "../../test-support/temporary-folder.ts";
import type { DataFile } from "../data-file.ts";
import { mnistCard } from "./mnist.ts";

const MEGABYTES = 150;

// Linux counts what a process held before it became this program among the most that it ever held, but not in VmHWM.
const program = `
import { readFileSync } from "node:fs";
import { loadIdxSplits } from "./sets/load-idx-splits.ts";
const { card, directory } = JSON.parse(process.argv[2]);
const before = process.memoryUsage.rss();
const start = performance.now();
const { train, test } = await loadIdxSplits(card, { directory, offline: true });
const milliseconds = performance.now() - start;
const most = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
const kilobytes = Number(/VmHWM:\\s*(\\d+)/.exec(most)?.[1] ?? process.resourceUsage().maxRSS);
const grown = kilobytes * 1024 - before;
console.log(JSON.stringify({ sizes: [train.size, test.size], last: train.features.at(-1), milliseconds, grown }));
`;

/** A compressed IDX file of images or labels, with as much ink as digits have: about a fifth of the pixels. */
async function write(folder: string, name: string, shape: readonly number[]): Promise<DataFile> {
  const header = Buffer.alloc(4 + 4 * shape.length);
  header.set([0, 0, 8, shape.length]);
  shape.forEach((length, axis) => header.writeUInt32BE(length, 4 + 4 * axis));
  const data = new Uint8Array(shape.reduce((product, length) => product * length));
  for (let i = 0, noise = 1; i < data.length; i++) {
    noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0;
    const ink = i % 28 < 6;
    data[i] = shape.length === 1 ? i % 10 : ink ? noise >>> 24 : 0;
  }
  const unpacked = Buffer.concat([header, data]);
  const packed = gzipSync(unpacked, { level: 1 });
  await writeFile(join(folder, name), packed);
  return { name, packed: fingerprint(packed), unpacked: fingerprint(unpacked) };
}

function fingerprint(bytes: Uint8Array): DataFile["packed"] {
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

test(`files of MNIST's size are loaded from gzip within ${MEGABYTES} MB`, async () => {
  const directory = await temporaryFolder();
  const folder = join(directory, "mnist");
  await mkdir(folder);
  const files = [
    await write(folder, "train-images-idx3-ubyte.gz", [60_000, 28, 28]),
    await write(folder, "train-labels-idx1-ubyte.gz", [60_000]),
    await write(folder, "t10k-images-idx3-ubyte.gz", [10_000, 28, 28]),
    await write(folder, "t10k-labels-idx1-ubyte.gz", [10_000]),
  ];
  const start = await childProgram(program);
  const { output, errors, status } = await start({ card: { ...mnistCard, files }, directory });
  expect([errors, status]).toEqual(["", 0]);
  const found = JSON.parse(output) as { sizes: number[]; last: number; milliseconds: number; grown: number };
  const megabytes = found.grown / 2 ** 20;
  process.stdout.write(
    `MNIST's size: ${found.milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB at most\n`,
  );
  expect(found.sizes).toEqual([60_000, 10_000]);
  expect(found.last).toBe(0);
  // The images alone are 52 MB, so less than that would mean that nothing was measured.
  expect(megabytes).toBeGreaterThan(52);
  expect(megabytes).toBeLessThan(MEGABYTES);
}, 120_000);

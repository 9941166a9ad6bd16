import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runCli, temporaryFolder } from "../../test-support/run-cli.ts";

/** Fisher's iris data as the UCI Machine Learning Repository has them; CC-BY-4.0. */
const irisData = readFileSync(new URL("../../test-support/iris.data", import.meta.url));

/** A server that has the iris data and nothing else, and what it was asked for. */
async function irisServer(): Promise<{ readonly address: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.statusCode = request.url === "/iris/iris.data" ? 200 : 404;
    response.end(response.statusCode === 200 ? irisData : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test("a table is downloaded once, looked at, trained on, and its model predicts rows as they are measured", async () => {
  const { address, asked } = await irisServer();
  const runs = join(temporaryFolder(), "runs");
  const cache = temporaryFolder();
  mkdirSync(runs, { recursive: true });
  const env = { GRADKIT_MIRRORS: address, XDG_CACHE_HOME: cache, GRADKIT_RUNS: runs };

  const fetched = await runCli(["datasets", "fetch", "iris", "--json"], env);
  expect(fetched.stderr).toMatch(/^downloading iris \(5 kB\) from 127\.0\.0\.1:\d+\n$/);
  expect(JSON.parse(fetched.stdout)).toMatchObject({ dataset: "iris", source: expect.stringContaining("127.0.0.1") as string }); // prettier-ignore
  const seen = await runCli(["datasets", "preview", "iris", "--count", "1", "--json"], env);
  const { rows } = JSON.parse(seen.stdout) as { rows: { label: string; features: number[] }[] };
  expect(rows[0]!.label).toMatch(/^Iris-/);
  expect(rows[0]!.features).toHaveLength(4);
  const checked = await runCli(["datasets", "verify", "iris", "--json"], env);
  expect(JSON.parse(checked.stdout)).toMatchObject({
    train: { rows: 120, smallest: 0.1, classes: [{ rows: 40 }, { rows: 40 }, { rows: 40 }] },
    test: { rows: 30, classes: [{ rows: 10 }, { rows: 10 }, { rows: 10 }] },
  });

  const trained = await runCli(["train", "iris", "--json"], env);
  expect(trained.code, trained.stderr).toBe(0);
  const { test: scores } = JSON.parse(trained.stdout) as { test: { accuracy: number } };
  expect(scores.accuracy).toBeGreaterThan(0.9);
  const evaluated = await runCli(["evaluate", "latest", "--json"], env);
  expect((JSON.parse(evaluated.stdout) as { accuracy: number }).accuracy).toBe(scores.accuracy);
  expect(asked).toEqual(["/iris/iris.data"]);
});

test("what there is to know about tables needs no file", async () => {
  const { stdout } = await runCli(["datasets", "info", "breast-cancer"]);
  expect(stdout).toContain("455 to train · 114 to test · 30 numbers each · 2 classes");
  const list = await runCli(["datasets", "--json"]);
  const names = (JSON.parse(list.stdout) as { datasets: { name: string }[] }).datasets.map(
    ({ name }) => name,
  );
  expect(names).toEqual(expect.arrayContaining(["iris", "wine", "breast-cancer"]));
});

import { readdirSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer, type AddressInfo, type Server } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../../test-support/run-cli.ts";
import { runHere, type RunHere } from "../../test-support/run-here.ts";

const train = "train mnist --samples 200 --epochs 1 --hidden 8".split(" ");

test("without a network two lines say so, and the synthetic digits take MNIST's place", async () => {
  const server = createServer();
  const address = await listen(server);
  server.close();
  const { code, stdout, stderr } = await trainFrom(address);
  expect(stderr).toMatch(
    /^warning: mnist is not available \(no copy on this machine, no download: [^\n]+\); training on synthetic-digits instead\n/,
  );
  expect(stderr).toMatch(
    /\nhint: connect to the network, or set GRADKIT_DATA to a folder that holds mnist\/\n$/,
  );
  expect(stdout).toMatch(/^data {6}synthetic-digits \(generated, in place of mnist\)\n/);
  expect(stdout).toMatch(/\ntest {6}synthetic-digits, in place of mnist · accuracy \S+ · loss \S+\nsaved/);
  expect(code).toBe(0);
});

test("a download of something else leaves nothing behind", async () => {
  const server = createHttpServer((_, response) => response.end("<html>Please log in</html>"));
  onTestFinished(() => void server.close());
  const cache = temporaryFolder();
  const { code, stderr } = await trainFrom(await listen(server), cache);
  expect(stderr).toContain("training on synthetic-digits instead\n");
  expect(code).toBe(0);
  expect(readdirSync(cache)).toEqual([]);
});

test("--offline asks nobody", async () => {
  const { code, stderr } = await runHere([...train, "--offline", "--no-save"], {
    XDG_CACHE_HOME: temporaryFolder(),
  });
  expect(stderr).toContain("no download: --offline was given");
  expect(code).toBe(0);
});

async function trainFrom(mirror: string, cache = temporaryFolder()): Promise<RunHere> {
  return runHere(train, { GRADKIT_MIRRORS: mirror, XDG_CACHE_HOME: cache, GRADKIT_RUNS: temporaryFolder() });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

import { createServer, type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { runCli, startCli, temporaryFolder } from "../../../test-support/run-cli.ts";

test.each([
  "trian mnist",
  "train mnits",
  "train spiral --epoch 3",
  "train spiral --optimizer adm",
  "reproduce e3-fnal",
])("%s is answered within 300 ms", async (typed) => {
  let fastest = Infinity;
  // The machine does other things now and then; what counts is how long it takes alone.
  for (let attempt = 0; attempt < 20 && fastest >= 0.3; attempt++) {
    const { code, seconds } = await runCli(typed.split(" "));
    expect(code).toBe(2);
    fastest = Math.min(fastest, seconds);
  }
  expect(fastest).toBeLessThan(0.3);
});

test.each(["is closed", "never answers"])("that a server %s is found out within ten seconds", async (how) => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => void server.close();
  if (how === "is closed") {
    close();
  } else {
    onTestFinished(close);
  }

  const started = performance.now();
  const run = startCli("train mnist --samples 200 --epochs 1 --hidden 8".split(" "), {
    GRADKIT_MIRRORS: `http://127.0.0.1:${port}/`,
    XDG_CACHE_HOME: temporaryFolder(),
  });
  await run.sees("training on synthetic-digits instead\n");
  expect((performance.now() - started) / 1000).toBeLessThan(10);
  expect((await run.finished).code).toBe(0);
});

import assert from "node:assert/strict";
import test from "node:test";
import { benchmarks } from "./folders.mjs";
import { PeerProcess } from "./peer-process.mjs";

const peer = (program) =>
  new PeerProcess({ command: [process.execPath, "-e", program], env: {} }, benchmarks);
const echo = `process.stdin.on("data", (line) => console.log(line.includes("die") ? process.exit(3) : '{"ms":[1]}'))`;

test("an answer is a line of JSON; other lines are ignored", async () => {
  const talker = peer(`console.log("hello"); ${echo}`);
  assert.deepEqual(await talker.ask({ rounds: 1 }), { ms: [1] });
  talker.close();
});

test("a process that dies is an error in words, and the next request starts another", async () => {
  const mortal = peer(echo);
  assert.match((await mortal.ask({ die: true })).error, /ended with status 3/);
  assert.deepEqual(await mortal.ask({ rounds: 1 }), { ms: [1] });
  mortal.close();
});

test("a process that cannot start, or complains, says why", async () => {
  const nobody = new PeerProcess({ command: ["no-such-program"], env: {} }, benchmarks);
  assert.match((await nobody.ask({})).error, /ENOENT/);
  assert.match((await peer(`throw new Error("no library")`).ask({})).error, /no library/);
});

test("a process that does not answer in time is ended", async () => {
  assert.match((await peer(`setInterval(() => 0, 1000)`).ask({}, 0.3)).error, /no answer within 0.3 s/);
});

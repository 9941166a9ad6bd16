import { numbers, perShare, words, workerPatience } from "./control.ts";

/**
 * The program of a worker: it takes shares of work for ever. Text, not a file, so that no bundler has to find it.
 *
 * A share is taken by counting up the tickets, and only if they still are what was looked at: so nobody has to wait
 * for a worker that is late, and a late one cannot take what is not there. A worker sleeps while the tickets are as it
 * last saw them. It counts as a sleeper from before until after that, so whoever changes the tickets knows whom to
 * wake, also when they are back to what they were before the worker really sleeps.
 */
export const workerSource = `"use strict";
const serve = ({ control, memory, modules, names, scratch, foreign }) => {
  const words = new Int32Array(control);
  const numbers = new Float64Array(control);
  const exports = modules.map((module) => new WebAssembly.Instance(module, { env: { memory } }).exports);
  const others = foreign ? [new Function("data", "require", foreign.source)(foreign.data, require)] : [];
  const kernels = Object.assign({}, ...exports, ...others);
  const list = names.map((name) => kernels[name]);
  const compute = (share) => {
    const start = ${numbers.shares} + share * ${perShare};
    const args = Array.from(numbers.subarray(start, start + numbers[${numbers.length}]));
    const own = numbers[${numbers.scratch}];
    if (own >= 0) args[own] = scratch;
    list[numbers[${numbers.kernel}]](...args);
  };
  const rest = (tickets) => {
    const end = performance.now() + ${workerPatience};
    do {
      for (let i = 0; i < 100; i++) if (Atomics.load(words, ${words.tickets}) !== tickets) return;
    } while (performance.now() < end);
    Atomics.add(words, ${words.sleepers}, 1);
    Atomics.wait(words, ${words.tickets}, tickets);
    Atomics.sub(words, ${words.sleepers}, 1);
  };
  Atomics.add(words, ${words.ready}, 1);
  for (;;) {
    const tickets = Atomics.load(words, ${words.tickets});
    const share = tickets & 0xffff;
    if (share >= tickets >>> 16) {
      rest(tickets);
    } else if (Atomics.compareExchange(words, ${words.tickets}, tickets, tickets + 1) === tickets) {
      try {
        compute(share);
      } catch {
        Atomics.store(words, ${words.failed}, 1);
      }
      if (Atomics.sub(words, ${words.left}, 1) === 1) Atomics.notify(words, ${words.left});
    }
  }
};
if (typeof require === "function") serve(require("node:worker_threads").workerData);
else onmessage = ({ data }) => serve(data);
`;

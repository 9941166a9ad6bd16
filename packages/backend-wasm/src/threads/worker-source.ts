import { numbers, perShare, words, workerPatience } from "./control.ts";

/**
 * The program of a worker: it takes shares of work for ever. Text, not a file, so that no bundler has to find it.
 *
 * A share is taken by setting its bit in the tickets, and only if they still are what was looked at: so nobody has to wait
 * for a worker that is late, and a late one cannot take what is not there. Every thread has a share of its own that it
 * looks at first, so that what it wrote is still in its processor's cache when the next kernel is divided in the same way. A worker sleeps while the tickets are as it
 * last saw them. It counts as a sleeper from before until after that, so whoever changes the tickets knows whom to
 * wake, also when they are back to what they were before the worker really sleeps.
 */
export const workerSource = `"use strict";
const serve = ({ control, memory, modules, names, scratch, number, foreign }) => {
  const words = new Int32Array(control);
  const numbers = new Float64Array(control);
  const exports = modules.map((module) => new WebAssembly.Instance(module, { env: { memory } }).exports);
  const others = foreign ? [new Function("data", "require", foreign.source)(foreign.data, require)] : [];
  const kernels = Object.assign({}, ...exports, ...others);
  const list = names.map((name) => kernels[name]);
  const compile = () => {
    const bytes = new Uint8Array(memory.buffer, numbers[${numbers.program}], numbers[${numbers.programLength}]).slice();
    return new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports.run;
  };
  const compute = (share) => {
    const start = ${numbers.shares} + share * ${perShare};
    const args = Array.from(numbers.subarray(start, start + numbers[${numbers.length}]));
    const own = numbers[${numbers.scratch}];
    if (own >= 0) args[own] = scratch;
    (list[numbers[${numbers.kernel}]] ??= compile())(...args);
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
    const shares = tickets >>> 16;
    let share = number;
    let looked = 0;
    while (looked < shares && (share >= shares || tickets & (1 << share))) {
      share = share + 1 < shares ? share + 1 : 0;
      looked++;
    }
    if (looked >= shares) {
      rest(tickets);
    } else if (Atomics.compareExchange(words, ${words.tickets}, tickets, tickets | (1 << share)) === tickets) {
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

import { controlWords, rowsTogether, slotStates } from "./shared-layout.ts";

/** How long a worker waits for work, in milliseconds, before it ends. */
export const workerPatience = 2000;

/**
 * The program of the worker: it fills the slots that are queued, in turn. Text, not a file, so that no bundler has to find
 * it. What it computes is what `gatherRows` computes, to the last bit.
 */
export const aheadProgram = `"use strict";
const kinds = { Float32Array, Float64Array, Int32Array, Uint8Array };
const serve = ({ memory, module, layout, split, scale, width, labelWidth }, end) => {
  const array = ({ type, address, length }) => new kinds[type](memory.buffer, address, length);
  const [control, features, labels] = [layout.control, layout.features, layout.labels].map(array);
  const slots = layout.slots.map(({ rows, x, y }) => ({ rows: array(rows), x: array(x), y: array(y) }));
  const kernels = module && new WebAssembly.Instance(module, { env: { memory } }).exports;
  const scratch = layout.scratch[1].address;
  const gather = (source, scale, width, rows, count, target) => {
    for (let row = 0, to = 0; row < count; row++) {
      const from = rows[row] * width;
      for (let i = 0; i < width; i++) target[to++] = source[from + i] * scale;
    }
  };
  const fill = ({ rows, x, y }, count) => {
    if (kernels) {
      const { high, low } = split;
      for (let row = 0; row < count; row += ${rowsTogether}) {
        const some = Math.min(${rowsTogether}, count - row);
        for (let i = 0; i < some; i++) {
          kernels.copy(scratch + i * width, features.byteOffset + rows[row + i] * width, width);
        }
        kernels.convert(scratch, scratch + some * width, x.byteOffset + 4 * row * width, high, low);
      }
    } else gather(features, scale, width, rows, count, x);
    gather(labels, 1, labelWidth, rows, count, y);
  };
  let next = 0;
  const work = () => {
    for (let i = 0; i < slots.length; i++) {
      const slot = (next + i) % slots.length;
      const state = ${controlWords.slots} + 2 * slot;
      if (Atomics.compareExchange(control, state, ${slotStates.queued}, ${slotStates.taken}) === ${slotStates.queued}) {
        fill(slots[slot], control[state + 1]);
        Atomics.store(control, state, ${slotStates.ready});
        Atomics.notify(control, state);
        next = slot + 1;
        return true;
      }
    }
    return false;
  };
  for (;;) {
    const tickets = Atomics.load(control, ${controlWords.tickets});
    if (work()) continue;
    Atomics.store(control, ${controlWords.asleep}, 1);
    const woken = Atomics.wait(control, ${controlWords.tickets}, tickets, ${workerPatience});
    Atomics.store(control, ${controlWords.asleep}, 0);
    if (woken === "timed-out") break;
  }
  Atomics.store(control, ${controlWords.alive}, 0);
  end();
};
if (typeof require === "function") serve(require("node:worker_threads").workerData, () => {});
else onmessage = ({ data }) => serve(data, close);
`;

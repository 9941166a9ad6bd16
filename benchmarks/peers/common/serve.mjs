import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { Absent } from "./absent.mjs";
import { reach } from "./reach.mjs";
import { readInputs } from "./read-inputs.mjs";

/**
 * Answers the harness: one line of JSON in, one line of JSON out.
 *
 *     {"hello": true}                               -> {"versions": {...}}
 *     {"workload": {...}, "check": steps}           -> {"value": 2.31}       a fresh start, then so many steps
 *     {"workload": {...}, "warm": ms, "target": ms} -> {"steps": 50, "ms": 2} steps that fill `target`
 *     {"workload": {...}, "rounds": n, "steps": 50} -> {"ms": [1.04, ...]}   per step
 *     {"workload": {...}, "reach": seconds}         -> {"seconds": 4.2, "steps": 2340, "accuracy": 0.976}
 *     {"forget": true}                              -> {}                    frees what was prepared
 *
 * and `{"absent": reason}` or `{"error": text}` in place of an answer.
 *
 * @param peer `versions()`, and for each kind of workload a function of (workload, inputs) that returns
 *   `{ step, wait, value, dispose }`: one step; reading a number that needs the last step, which ends the time of a
 *   round; the number to check (`wait` if there is no other); and the end.
 */
export function serve({ versions, kinds }) {
  const prepared = new Map();

  async function prepare(workload, fresh) {
    if (fresh || !prepared.has(workload.name)) {
      prepared.get(workload.name)?.dispose?.();
      prepared.set(workload.name, await kindOf(workload)(workload, readInputs(workload.inputs)));
    }
    return prepared.get(workload.name);
  }

  function forget() {
    for (const work of prepared.values()) {
      work.dispose?.();
    }
    prepared.clear();
    return {};
  }

  function kindOf(workload) {
    const kind = kinds[workload.kind];
    if (kind === undefined) {
      throw new Absent("this peer does not take part in this workload");
    }
    return kind;
  }

  async function answer(request) {
    if (request.hello) {
      return { versions: await versions() };
    }
    if (request.forget) {
      return forget();
    }
    if (request.reach !== undefined) {
      return reach(await prepare(request.workload, true), request.workload, request.reach);
    }
    const work = await prepare(request.workload, request.check !== undefined);
    if (request.check !== undefined) {
      await timed(work, request.check);
      return { value: await (work.value ?? work.wait)() };
    }
    if (request.warm !== undefined) {
      return warmUp(work, request.warm, request.target);
    }
    const ms = [];
    for (let round = 0; round < request.rounds; round++) {
      // Other peers have had the caches since the last round.
      await timed(work, Math.ceil(request.steps / 20));
      ms.push((await timed(work, request.steps)) / request.steps);
    }
    return { ms };
  }

  // Standard output belongs to the answers.
  console.log = console.error;
  createInterface({ input: process.stdin }).on("line", async (line) => {
    let reply;
    try {
      reply = await answer(JSON.parse(line));
    } catch (error) {
      reply =
        error instanceof Absent ? { absent: error.message } : { error: String(error?.message ?? error) };
    }
    process.stdout.write(`${JSON.stringify(reply)}\n`);
  });
}

/** The milliseconds that so many steps take, until the last result can be read. */
async function timed({ step, wait }, steps) {
  const started = performance.now();
  for (let i = 0; i < steps; i++) {
    step();
  }
  await wait();
  return performance.now() - started;
}

/** Runs for `warm` milliseconds at least, then finds how many steps fill `target` milliseconds. */
async function warmUp(work, warm, target) {
  let steps = 1;
  let perStep = await timed(work, 1);
  let total = perStep;
  while (total < warm) {
    steps = Math.max(1, Math.min(steps * 2, Math.ceil(target / perStep)));
    const ms = await timed(work, steps);
    // The fastest so far: whoever disturbs the machine only makes steps longer.
    perStep = Math.min(perStep, ms / steps);
    total += ms;
  }
  return { steps: Math.max(1, Math.ceil((1.1 * target) / perStep)), ms: perStep };
}

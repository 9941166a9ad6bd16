import { basename } from "node:path";
import { Absent } from "../common/absent.mjs";
import { gradkit, has } from "./packages.mjs";

const { currentBackend, useBackend } = await gradkit("tensor");

/**
 * Makes sure that the engine asked for by GRADKIT_BACKEND and GRADKIT_THREADS computes, and says which one does. What
 * the engine does not offer is absent: a row never carries the name of one engine and the time of another.
 */
export async function engine(env = process.env) {
  const wanted = { backend: env.GRADKIT_BACKEND ?? "wasm", threads: Number(env.GRADKIT_THREADS ?? 1) };
  if (wanted.backend !== "wasm") {
    await choose(wanted.backend);
  }
  const { name, capabilities = {}, blas } = currentBackend();
  const found = { backend: name, threads: capabilities.threads ?? 1 };
  if (found.backend !== wanted.backend || found.threads !== wanted.threads) {
    throw new Absent(`asked for ${inWords(wanted)}, but the engine offers ${inWords(found)}`);
  }
  const library =
    blas === undefined ? {} : { blas: `${basename(blas.library)} ${blas.version ?? ""}`.trim() };
  return { backend: name, ...capabilities, ...library };
}

/** Engines other than the default are packages of their own, `@gradkit/backend-blas` with `blasBackend()`. */
async function choose(backend) {
  const name = `backend-${backend}`;
  if (!has(name)) {
    throw new Absent(`@gradkit/${name} is not in this checkout, or not built`);
  }
  const make = (await gradkit(name))[`${backend}Backend`];
  if (currentBackend().name !== backend) {
    useBackend(await make());
  }
}

const inWords = ({ backend, threads }) => `${backend} with ${threads} thread${threads === 1 ? "" : "s"}`;

import { existsSync } from "node:fs";
import { Absent } from "../common/absent.mjs";

/** Where the built package of this checkout lies. */
const built = (name) => new URL(`../../../packages/${name}/dist/index.js`, import.meta.url);

/** Imports a package of this checkout as it was built. */
export async function gradkit(name) {
  if (!existsSync(built(name))) {
    throw new Absent(`packages/${name} is not built: run \`npm run build\` in the root of the checkout`);
  }
  return import(built(name).href);
}

/** Whether the checkout has such a package, built. */
export const has = (name) => existsSync(built(name));

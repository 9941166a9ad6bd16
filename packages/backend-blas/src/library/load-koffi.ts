import { currentHost } from "./host.ts";
import type { Koffi } from "./native.ts";

/**
 * Loads koffi, an optional dependency, at run time: a bundler that followed it would put native code into pages.
 *
 * @throws Error saying why it cannot be had: no Node, too old a Node, not installed, no build for this machine.
 */
export function loadKoffi(): Koffi {
  const { process } = currentHost();
  const version = process?.versions?.node;
  if (process === undefined || version === undefined) {
    throw new Error("a system library can only be loaded in Node, and this runtime is none");
  }
  if (process.getBuiltinModule === undefined) {
    throw new Error(`this is Node ${version}, and loading it takes 20.16 or newer: update Node`);
  }
  const require = process.getBuiltinModule("node:module").createRequire(import.meta.url);
  let koffi: unknown;
  try {
    koffi = require("koffi");
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    throw new Error(`the package koffi, which loads it, is missing (${why}): run "npm install koffi"`, {
      cause: error,
    });
  }
  if (!isKoffi(koffi)) {
    throw new Error('the package koffi has another interface than version 3: run "npm install koffi@3"');
  }
  return koffi;
}

/** Where koffi is, for other threads to load; ask {@link loadKoffi} before. */
export function koffiPath(): string {
  const { process } = currentHost();
  return (
    process
      ?.getBuiltinModule?.("node:module")
      .createRequire(import.meta.url)
      .resolve("koffi") ?? "koffi"
  );
}

function isKoffi(value: unknown): value is Koffi {
  return (
    typeof value === "object" &&
    value !== null &&
    "load" in value &&
    typeof value.load === "function" &&
    "address" in value &&
    typeof value.address === "function" &&
    "sizeof" in value &&
    typeof value.sizeof === "function"
  );
}

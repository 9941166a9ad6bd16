import { fileURLToPath } from "node:url";

/** This folder, with a slash at the end. */
export const benchmarks = fileURLToPath(new URL("..", import.meta.url));

/** The checkout around it. */
export const checkout = fileURLToPath(new URL("../..", import.meta.url));

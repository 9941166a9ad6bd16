import type { Problem } from "./problem.ts";

/** What the page asks of the worker that checks types. */
export interface CheckRequest {
  readonly id: number;
  readonly source: string;
}

/** What it answers; of requests that come while it is at work, only the last one is answered. */
export type CheckMessage =
  | { readonly kind: "checked"; readonly id: number; readonly problems: readonly Problem[] }
  /** The compiler could not be loaded. */
  | { readonly kind: "failed"; readonly text: string };

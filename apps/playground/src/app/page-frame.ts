import { signal } from "@preact/signals";
import type { Setup } from "../worker/protocol.ts";

/** Windows that the header opens; the page that is shown fills them. */
export type DialogName = "share" | "export" | "keys";

/** The window that is open. */
export const openDialog = signal<DialogName | undefined>(undefined);

/** What computes for the page that is shown. */
export const engineLine = signal<Setup["engine"] | undefined>(undefined);

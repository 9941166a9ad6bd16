import type { OpeningPage } from "./run-record.ts";

/** A network on its way from one page to another one. */
export interface Handover {
  readonly page: OpeningPage;
  /** The settings as an address, for weights. */
  readonly link: string;
  readonly weights?: Float32Array;
  readonly file?: Uint8Array;
}

let waiting: Handover | undefined;

/** Leaves a network for the page that is opened next. */
export function handOver(handover: Handover): void {
  waiting = handover;
}

/** Takes what was left for a page, once. */
export function takeHandover(page: OpeningPage): Handover | undefined {
  const taken = waiting?.page === page ? waiting : undefined;
  waiting = undefined;
  return taken;
}

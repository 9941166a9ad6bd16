import type { EpochNews } from "../worker/protocol.ts";
import type { KeptMoment } from "../worker/kept-moment.ts";
import { inStore } from "./open-database.ts";

/** How far a run had come: whoever goes on from here has never left. */
export interface KeptProgress {
  readonly moment: KeptMoment;
  readonly history: readonly EpochNews[];
  /** When it began. */
  readonly began: number;
}

/** The last state of the plane: its settings as an address, its weights, and what going on takes besides. */
export interface KeptSession {
  readonly link: string;
  readonly weights: Float32Array;
  readonly epoch: number;
  readonly accuracy: number;
  readonly progress?: KeptProgress;
}

const place = "plane";

/** The state that was kept last; undefined when there is none. */
export function keptSession(): Promise<KeptSession | undefined> {
  return inStore("sessions", "readonly", (store) => store.get(place) as IDBRequest<KeptSession | undefined>);
}

/** Keeps a state in place of the one before. */
export async function keepSession(session: KeptSession): Promise<void> {
  await inStore("sessions", "readwrite", (store) => store.put(session, place));
}

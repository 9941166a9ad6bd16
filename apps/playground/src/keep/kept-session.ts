import { inStore } from "./open-database.ts";

/** The last state of the plane: its settings as an address, and its weights. */
export interface KeptSession {
  readonly link: string;
  readonly weights: Float32Array;
  readonly epoch: number;
  readonly accuracy: number;
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

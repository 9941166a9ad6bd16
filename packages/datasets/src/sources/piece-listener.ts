import type { Bytes } from "../bytes.ts";

/** Hears of the bytes of a download as they arrive, from the first one on, before anybody can check them. */
export interface PieceListener {
  /** What was heard before is not of this download: another server begins anew. */
  restart(): void;
  add(piece: Bytes): void;
}

/** Bytes in memory of their own, not shared with threads: what the platform's streams and digests take. */
export type Bytes = Uint8Array<ArrayBuffer>;

// How binaries are written as text in programs; src/kernels/decode-text.ts reads it.

/** Printable ones, without those that programs or pages would have to escape, and without the two that come before others. */
export const characters = String.fromCharCode(...Array.from({ length: 94 }, (_, i) => 33 + i)).replaceAll(
  /["'\\<~]/g,
  "",
);

/** The bytes that get one character, the most frequent first. */
export function frequentBytesOf(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) {
    counts[byte] += 1;
  }
  const order = counts.map((_, byte) => byte).sort((a, b) => counts[b] - counts[a] || a - b);
  return order.slice(0, characters.length);
}

/**
 * The text of a binary.
 *
 * @param {Uint8Array} bytes
 * @param {readonly number[]} frequent
 */
export function encodeText(bytes, frequent) {
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  const order = [...frequent, ...all.filter((byte) => !frequent.includes(byte))];
  const texts = new Map(
    order.map((byte, rank) => [
      byte,
      ["", "~", " "][Math.floor(rank / characters.length)] + characters[rank % characters.length],
    ]),
  );
  return Array.from(bytes, (byte) => texts.get(byte)).join("");
}

import type { Bytes } from "../bytes.ts";
import type { Fingerprint } from "../data-file.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { DataSourceError } from "../errors/data-source-error.ts";

/**
 * Checks that bytes are the ones a publisher means, by length and, where it is known, SHA-256.
 *
 * @param origin - path or address, for messages
 * @throws DataFormatError when they are not
 * @throws DataSourceError in a browser page without a secure context, where there is no SHA-256
 */
export async function verifyBytes(bytes: Bytes, expected: Fingerprint, origin: string): Promise<void> {
  if (bytes.length !== expected.bytes) {
    throw new DataFormatError(origin, `${expected.bytes} bytes`, `${bytes.length} bytes`);
  }
  if (expected.sha256 === undefined) {
    return;
  }
  const found = await sha256(bytes);
  if (found !== expected.sha256) {
    throw new DataFormatError(origin, `SHA-256 ${expected.sha256}`, found);
  }
}

async function sha256(bytes: Bytes): Promise<string> {
  // Typed as always there, but browsers leave it out on pages that did not come over https or from localhost.
  const crypto: Partial<typeof globalThis.crypto> = globalThis.crypto;
  if (!crypto.subtle) {
    throw new DataSourceError(
      "crypto.subtle",
      "Data files cannot be checked here: crypto.subtle is missing. Serve the page over https or from localhost.",
    );
  }
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

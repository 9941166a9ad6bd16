/**
 * Twelve hexadecimal digits of the SHA-256 over the bytes of all weights in order: what `gradkit train` prints for the same
 * ones. Undefined on pages that may not compute it, those without https.
 */
export async function hashWeights(weights: Float32Array): Promise<string | undefined> {
  // On a page without https there is none, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = await subtle?.digest("SHA-256", Float32Array.from(weights));
  return (
    digest &&
    Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"))
      .join("")
      .slice(0, 12)
  );
}

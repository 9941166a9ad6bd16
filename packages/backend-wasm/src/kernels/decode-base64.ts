const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes of base64 text, without `atob` or `Buffer`, which not every runtime has. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const valueOf = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i++) {
    valueOf[alphabet.charCodeAt(i)] = i;
  }
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const bits =
      (valueOf[text.charCodeAt(i)]! << 18) |
      (valueOf[text.charCodeAt(i + 1)]! << 12) |
      (valueOf[text.charCodeAt(i + 2)]! << 6) |
      valueOf[text.charCodeAt(i + 3)]!;
    bytes[at++] = bits >> 16;
    bytes[at++] = bits >> 8;
    bytes[at++] = bits;
  }
  return bytes;
}

/** The longest text of weights that still makes a useful link. */
const longest = 8000;

/** Weights as text for a link, or undefined when there are too many. The text holds every bit of them. */
export function writeWeights(weights: Float32Array): string | undefined {
  const bytes = new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength);
  if (Math.ceil((bytes.length * 4) / 3) > longest) {
    return undefined;
  }
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** The weights of a link; undefined when the text is not one of weights. */
export function readWeights(text: string): Float32Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
      c.charCodeAt(0),
    );
    return bytes.length === 0 || bytes.length % 4 !== 0 ? undefined : new Float32Array(bytes.buffer);
  } catch {
    return undefined;
  }
}

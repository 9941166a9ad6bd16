/** The path of the page. */
export const codePath = "/code";

/** Characters of a link that every browser takes. */
const longest = 8000;

/** A program for a link: deflated, in the letters that links may have; undefined where it is too long. */
export async function packProgram(source: string): Promise<string | undefined> {
  const stream = new Blob([source]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const text = btoa(String.fromCharCode(...bytes.subarray(0, longest)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
  return text.length > longest ? undefined : text;
}

/** The program of a link; undefined where it is none. */
export async function unpackProgram(text: string): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return await new Response(stream).text();
  } catch {
    return undefined;
  }
}

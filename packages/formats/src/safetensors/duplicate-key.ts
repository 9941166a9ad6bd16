/**
 * The first key that an object of a JSON text has twice; undefined when all differ. JSON.parse keeps the last of them
 * without a word, so two readers could see two different files.
 *
 * @param text - JSON that JSON.parse has accepted
 */
export function duplicateKey(text: string): string | undefined {
  // The keys of each object that is open, and nothing for lists.
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === "{") {
      open.push(new Set());
    } else if (letter === "[") {
      open.push(undefined);
    } else if (letter === "}" || letter === "]") {
      open.pop();
    } else if (letter === '"') {
      const end = endOfString(text, at);
      const keys = open[open.length - 1];
      if (keys !== undefined && isKey(text, end)) {
        const key = String(JSON.parse(text.slice(at, end)));
        if (keys.has(key)) {
          return key;
        }
        keys.add(key);
      }
      at = end - 1;
    }
  }
  return undefined;
}

/** The position behind the closing quote of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    at += text[at] === "\\" ? 2 : 1;
  }
  return at + 1;
}

/** Whether a colon follows, after blanks. */
function isKey(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && " \t\n\r".includes(text[at]!)) {
    at++;
  }
  return text[at] === ":";
}

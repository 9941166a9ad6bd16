/** Words that no function can be called. */
const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public " +
    "return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/**
 * A name that an export can have, in camel case.
 *
 * @throws RangeError when it is none, with a suggestion.
 */
export function checkName(name) {
  if (reserved.has(name)) {
    throw new RangeError(`"${name}" is a word of the language; choose another name.`);
  }
  if (!/^[a-z][A-Za-z0-9]*$/.test(name) || /[A-Z]{2}/.test(name)) {
    const camel = camelCase(name);
    const hint = /^[a-z][A-Za-z0-9]*$/.test(camel) ? ` Perhaps "${camel}"?` : "";
    throw new RangeError(
      `"${name}" is not a name like adamW or conv2d: camel case, letters and digits.${hint}`,
    );
  }
  return name;
}

/** `adamW` as the name of its file: `adam-w`. */
export function kebabCase(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}

/** The word of a list that takes the fewest changes of a letter. */
export function nearest(word, words) {
  return words.reduce((best, other) => (distance(word, other) < distance(word, best) ? other : best));
}

function camelCase(name) {
  const words = name
    .replace(/[A-Z]{2,}/g, (capitals) => capitals[0] + capitals.slice(1).toLowerCase())
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return words
    .map((word, i) => (i === 0 ? word[0].toLowerCase() : word[0].toUpperCase()) + word.slice(1))
    .join("");
}

/** Levenshtein's distance. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

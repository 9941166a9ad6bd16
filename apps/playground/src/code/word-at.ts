/** A name in a program. */
export interface Word {
  readonly text: string;
  /** Where it begins. */
  readonly start: number;
}

const letter = /[\w$]/;

/** The name around a place of a program; undefined where there is none, or it is a member of something. */
export function wordAt(source: string, place: number): Word | undefined {
  let start = place;
  while (start > 0 && letter.test(source.charAt(start - 1))) {
    start--;
  }
  let end = place;
  while (end < source.length && letter.test(source.charAt(end))) {
    end++;
  }
  const text = source.slice(start, end);
  // Three dots are a spread, one dot leads to a member.
  const isMember = source.charAt(start - 1) === "." && source.charAt(start - 2) !== ".";
  return text === "" || /^\d/.test(text) || isMember ? undefined : { text, start };
}

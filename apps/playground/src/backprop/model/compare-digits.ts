/** A number split where it stops agreeing with another one. */
export interface ComparedDigits {
  readonly agreeing: string;
  readonly rest: string;
}

const decimals = 9;

/** The digits of a number in nine decimals, and how many of them from the left are also those of another number. */
export function compareDigits(value: number, other: number): ComparedDigits {
  const [text, second] = [digitsOf(value), digitsOf(other)];
  let count = 0;
  while (
    count < text.length &&
    text[count] === second[count] &&
    text.length - text.indexOf(".") === second.length - second.indexOf(".")
  ) {
    count++;
  }
  // A sign or a whole part alone says nothing yet.
  const agreeing = count <= text.indexOf(".") ? "" : text.slice(0, count);
  return { agreeing, rest: text.slice(agreeing.length) };
}

function digitsOf(value: number): string {
  if (!Number.isFinite(value)) {
    return String(value);
  }
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
}

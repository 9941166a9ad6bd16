/** Results as JSON that people can read: numbers in six digits, lists of numbers on one line. */
export function toJson(results) {
  const rounded = JSON.stringify(results, (_, x) => (isMeasured(x) ? Number(x.toPrecision(6)) : x), 2);
  const onOneLine = rounded.replace(
    /\[\s+(-?[\d.][^\][{}"]*?)\s+\]/g,
    (_, list) => `[${list.replace(/\s+/g, " ")}]`,
  );
  return `${onOneLine}\n`;
}

const isMeasured = (x) => typeof x === "number" && !Number.isInteger(x);

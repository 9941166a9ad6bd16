import { stripVTControlCharacters } from "node:util";

const firstLine = /(?:^|:test: |:measure: )\s*FAIL\s/;
const rest = 14;

/**
 * What failed, from the output of test runs: the line that names each failed test and the lines that follow it, so that the
 * end of a long log says it again.
 */
export function failures(text) {
  const lines = stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => line.replace(/^\S+: /, "").trim() !== "");
  const kept = new Set();
  lines.forEach((line, at) => {
    if (firstLine.test(line)) for (let next = at; next < at + rest; next++) kept.add(next);
  });
  return [...kept].filter((at) => at < lines.length).map((at) => lines[at]);
}

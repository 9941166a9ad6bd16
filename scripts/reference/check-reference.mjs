import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../checks/read-packages.mjs";
import { catalogues } from "./catalogues.mjs";

/**
 * What is wrong with the exports: no doc comment, no executed example, no row of the contract, something left
 * "(unwritten)". `allowed` holds exceptions with reasons; types need none of it.
 */
export function checkReference(entries, allowed) {
  const needed = entries.filter(({ kind }) => kind !== "type").flatMap((entry) => lacking(entry));
  const excused = (one) => allowed.some((other) => sameLack(one, other));
  const missing = needed
    .filter((one) => !excused(one))
    .map((one) => `packages/${one.package}/${one.file}: ${one.name} ${wanted[one.lacks]}`);
  const superfluous = allowed
    .filter((other) => !needed.some((one) => sameLack(one, other)))
    .map(
      ({ package: name, name: entry, lacks }) =>
        `${name}: ${entry} is excused for lacking ${lacks}, which it does not lack; take it out of scripts/reference/catalogues.mjs`,
    );
  return [...missing, ...superfluous, ...unwritten(entries)];
}

const wanted = {
  doc: "has no doc comment; write one sentence that says what it is",
  example: "has no example that is run; write an @example that imports from the package",
  row: "has no row in the table of its contract",
};

function lacking(entry) {
  const { checked, plainData = [] } = catalogues.find((catalogue) => catalogue.package === entry.package);
  const has = {
    doc: entry.doc !== "",
    example: entry.example || plainData.includes(entry.kind),
    row: !checked.includes(entry.kind) || entry.row,
  };
  return Object.keys(has)
    .filter((lacks) => !has[lacks])
    .map((lacks) => ({ ...entry, lacks }));
}

function sameLack(one, other) {
  return one.package === other.package && one.name === other.name && one.lacks === other.lacks;
}

/** A skeleton of scripts/new.mjs says so until somebody writes what it is. */
function unwritten(entries) {
  const mark = "(unwritten)";
  return [
    ...entries
      .filter(({ package: name, file }) => read(name, file).includes(mark))
      .map(({ package: name, file }) => `packages/${name}/${file} says ${mark}: write it`),
    ...catalogues
      .filter(({ package: name }) => read(name, "README.md").includes(mark))
      .map(({ package: name }) => `packages/${name}/README.md says ${mark}: write it`),
  ];
}

function read(name, file) {
  return readFileSync(join(root, "packages", name, file), "utf8");
}

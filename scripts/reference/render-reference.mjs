/** The page: for each package a table of what it exports, and one of its types. */
export function renderReference(catalogues, entries) {
  const sections = catalogues.map(({ package: name, title, checked }) => {
    const own = entries.filter((entry) => entry.package === name);
    const values = own.filter(({ kind }) => kind !== "type");
    const types = own.filter(({ kind }) => kind === "type");
    return [
      `## ${title}: \`@gradkit/${name}\``,
      "",
      "| export | kind | what it is | row | golden | example |",
      "|---|---|---|---|---|---|",
      ...values.map((entry) => valueLine(entry, checked)),
      "",
      ...(types.length === 0 ? [] : [`**Types**: ${types.map(link).join(", ")}.`, ""]),
    ].join("\n");
  });
  return [
    "# Reference",
    "",
    "Every export of the packages that hold a catalogue, made from the sources by `node scripts/reference.mjs`; `npm test`",
    "fails when it is out of date. *Row*: the export stands in the table of its package, and runs through the contract that",
    "everything of its kind keeps (kinds without a contract have tests of their own). *Golden*: it is compared with values",
    "made by NumPy, PyTorch, scikit-learn or a version of the paper that shares no code with it. *Example*: the example in",
    "its doc comment is run, and what it prints is compared.",
    "",
    ...sections,
  ].join("\n");
}

function valueLine(entry, checked) {
  const row = checked.includes(entry.kind) ? mark(entry.row) : "";
  const cells = [link(entry), entry.kind, cell(entry.sentence), row, mark(entry.golden), mark(entry.example)];
  return `| ${cells.join(" | ")} |`;
}

function link({ package: name, name: entry, file }) {
  return `[\`${entry}\`](../packages/${name}/${file})`;
}

/** Text in a table: a bar ends a cell, also in code. */
function cell(text) {
  return text.replaceAll("|", "\\|");
}

function mark(holds) {
  return holds ? "yes" : "";
}

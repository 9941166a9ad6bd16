import { expect, test } from "vitest";
import type { OwnFlags } from "../own-flags.ts";
import { deriveFacts } from "./derive-facts.ts";
import { kindsOf } from "./kinds-of.ts";
import { tableRows } from "./table-rows.ts";
import { readHeader, readTable } from "./table-source.ts";
import { tableTransform, transformedWidth } from "./table-transform.ts";

const pets = `age,"size, cm",kind,tame
3,30.5,cat,yes
10,60,dog,yes
1,25,cat,no
4,31,cat,no
8,70,dog,yes
`;

async function facts(text: string, flags: OwnFlags): Promise<ReturnType<typeof deriveFacts>> {
  const source = { name: "pets.csv", text };
  return deriveFacts(await readTable(source, await readHeader(source)), flags);
}

test("words are classes or columns, numbers are numbers", async () => {
  const { facts: found, notes } = await facts(pets, { target: "tame" });
  expect(found).toEqual({
    features: [{ name: "age" }, { name: "size, cm" }, { name: "kind", categories: ["cat", "dog"] }],
    target: "tame",
    classNames: ["no", "yes"],
  });
  expect(notes).toEqual([]);
  const source = { name: "pets.csv", text: pets };
  const table = await readTable(source, await readHeader(source));
  const set = tableRows("pets.csv", table, found);
  expect([...set.features.slice(0, 6)]).toEqual([3, 30.5, 0, 10, 60, 1]);
  expect([...set.labels]).toEqual([1, 1, 0, 0, 1]);
  const transform = tableTransform(found.features);
  const prepared = transform.apply(set, transform.fit(set));
  expect(prepared.featureShape).toEqual([transformedWidth(found.features)]);
  expect(prepared.featureShape).toEqual([4]);
  const mean = [0, 1, 2, 3].map((column) => [0, 1, 2, 3, 4].reduce((sum, row) => sum + prepared.features[4 * row + column]!, 0)); // prettier-ignore
  mean.forEach((sum) => expect(sum).toBeCloseTo(0, 5));
});

test("a word that no training row has still has its column", async () => {
  const { facts: found } = await facts(pets, { target: "age", task: "regression" });
  const cats = await readTable(
    { name: "cats.csv", text: 'age,"size, cm",kind,tame\n3,30.5,cat,yes\n' },
    { names: ["age"], delimiter: "," },
    { kind: "category", tame: "category" },
  );
  const set = tableRows("cats.csv", cats, found);
  const transform = tableTransform(found.features);
  expect(transform.apply(set, transform.fit(set)).featureShape).toEqual([5]);
});

test.each<[string, OwnFlags, readonly string[]]>([
  ["0 1 0 2 1 2 0 1", {}, ["0", "1", "2"]],
  ["10 9 10 9 9 10 9 9", {}, ["9", "10"]],
  ["0 1 0 2 1 2 0 1", { task: "regression" }, []],
  ["0.5 1 0.5 1 1 1 1 1", {}, []],
  ["1 2 3 4 5 6 7 8", {}, []],
  ["1 2 3 4 5 6 7 7", { task: "classification" }, ["1", "2", "3", "4", "5", "6", "7"]],
])("the target %s with %o has the classes %o", async (values, flags, classNames) => {
  const rows = values.split(" ").map((value, i) => `${i},${value}`);
  const { facts: found } = await facts(`x,y\n${rows.join("\n")}\n`, { target: "y", ...flags });
  expect(found.classNames).toEqual(classNames);
});

test("a column of names is left out, and that is said", async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `Person ${i},${i},${i % 2}`);
  const { facts: found, notes } = await facts(`name,x,y\n${rows.join("\n")}\n`, { target: "y" });
  expect(found.features).toEqual([{ name: "x" }]);
  expect(notes).toEqual(['column "name" is left out: hardly any of its words stands there twice']);
});

test("semicolons, tabs and ends of lines as in Windows", async () => {
  for (const [sign, end] of [
    [";", "\n"],
    ["\t", "\r\n"],
    [",", "\r\n"],
  ] as const) {
    // prettier-ignore
    const text = ["a", "b", "c\n1", "2", "x\n3", "4", "y\n5", "6", "x\n"].join(sign).replaceAll("\n", end);
    const { facts: found } = await facts(text, { target: "c" });
    expect(found.features.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(found.classNames).toEqual(["x", "y"]);
  }
});

const people = "age,city,likes\n";
test.each<[string, string, OwnFlags, string, string]>([
  [
    "no target",
    pets,
    {},
    "pets.csv is a table, and which of its columns to predict is not said",
    "add --target, such as --target tame; its columns are age, size, cm, kind, tame",
  ],
  ["an unknown target", pets, { target: "knid" }, 'pets.csv has no column "knid"', "did you mean kind?"],
  [
    "a missing feature",
    `${people}30,Bern,tea\n,Bern,milk\n`,
    { target: "likes" },
    'pets.csv line 3, column "age" has no value',
    "fill it in, or remove the line or the column",
  ],
  [
    "a missing word",
    `${people}30,Bern,tea\n4,NA,milk\n`,
    { target: "likes" },
    'pets.csv line 3, column "city" has no value',
    "fill it in",
  ],
  [
    "a missing target",
    `${people}30,Bern,tea\n4,Bern,\n`,
    { target: "likes" },
    'pets.csv line 3, column "likes" has no value',
    "fill it in",
  ],
  [
    "a slip of the pen",
    `${people}30,Bern,tea\n31,Bern,tea\n3O,Basel,milk\n`,
    { target: "likes" },
    'pets.csv line 4, column "age" is "3O", but most of the column are numbers',
    "write a number there, or remove the line",
  ],
  [
    "one class",
    `${people}30,Bern,tea\n31,Bern,tea\n`,
    { target: "likes" },
    'pets.csv has only "tea" in column "likes"',
    "name a --target that differs between rows",
  ],
  [
    "words as numbers",
    pets,
    { target: "tame", task: "regression" },
    '--task regression is given, but column "tame" of pets.csv holds words, such as "yes"',
    "leave --task out, or name a --target with numbers",
  ],
  [
    "a target of names",
    `n,x\n${Array.from({ length: 30 }, (_, i) => `P${i},${i}`).join("\n")}\n`,
    { target: "n" },
    'column "n" of pets.csv has 30 different values in 30 rows, too many for classes',
    "name another --target",
  ],
  [
    "nothing to learn from",
    "y\n1\n2\n",
    { target: "y" },
    'pets.csv has nothing to predict "y" from',
    "add columns",
  ],
  [
    "fields too many",
    "a,b\n1,2\n1,2,3\n",
    { target: "b" },
    "pets.csv cannot be read: expected 2 fields in line 3, found 3",
    "correct the file",
  ],
  [
    "a name twice",
    "a,a\n1,2\n",
    { target: "a" },
    'pets.csv cannot be read: expected a different name for each column, found "a" twice',
    "correct the file",
  ],
  [
    "no names",
    "1,2,3\n4,5,6\n",
    { target: "a" },
    "pets.csv begins with numbers where the names of its columns belong: 1, 2, 3",
    "write the names into a first line of their own",
  ],
  [
    "no rows",
    "a,b\n",
    { target: "a" },
    "pets.csv has names of columns, but no rows",
    "add a line for each row",
  ],
  ["nothing at all", "", { target: "a" }, "pets.csv is empty", "name a table with a line of names"],
])("says what is wrong and what to do: %s", async (_, text, flags, message, hint) => {
  // prettier-ignore
  await expect(facts(text, flags)).rejects.toThrow(
    expect.objectContaining({ message, hint: expect.stringContaining(hint) as string }),
  );
});

test("another table is read as the first was, and what does not fit is told with its line", async () => {
  const { facts: found } = await facts(pets, { target: "tame" });
  const read = async (text: string): Promise<number[]> => {
    const source = { name: "more.csv", text };
    const header = await readHeader(source);
    const table = await readTable(source, header, kindsOf(found, header));
    return [...tableRows("more.csv", table, found).features];
  };
  expect(await read('tame;kind;age;"size, cm"\nno;dog;2;20\n')).toEqual([2, 20, 1]);
  await expect(read("tame;kind;age\nno;dog;2\n")).rejects.toThrow('more.csv has no column "size, cm", which the model was trained with'); // prettier-ignore
  await expect(read('tame;kind;age;"size, cm"\nno;cow;2;20\n')).rejects.toThrow('more.csv line 2, column "kind" is "cow", which no row had that was trained on'); // prettier-ignore
  await expect(read('tame;kind;age;"size, cm"\nperhaps;cat;2;20\n')).rejects.toThrow('line 2, column "tame" is "perhaps"'); // prettier-ignore
  await expect(read('tame;kind;age;"size, cm"\nno;cat;two;20\n')).rejects.toThrow('expected a number in line 2, column "age", found "two"'); // prettier-ignore
});

test("numbers with a comma are not taken for words", async () => {
  await expect(facts("größe;art\n1,5;a\n;b\n-1.202,25;b\n", { target: "art" })).rejects.toThrow(
    'pets.csv line 2, column "größe" is "1,5", as are all of the column: numbers with a comma',
  );
  const table = await facts("place;art\n1,5;a\nx,5;b\n1,5;b\nx,5;a\n", { target: "art" });
  expect(table.facts.features).toEqual([{ name: "place", categories: ["1,5", "x,5"] }]);
});

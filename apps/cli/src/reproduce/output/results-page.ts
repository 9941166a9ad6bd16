import { basename } from "node:path";
import { formatCount } from "../../format/format-count.ts";
import { formatDuration } from "../../format/format-duration.ts";
import type { Experiment } from "../experiment.ts";
import { holds } from "../findings/holds.ts";
import { findingTexts } from "./finding-texts.ts";
import { markdownTable } from "./markdown-table.ts";
import { findingsOf, type ResultJson } from "./result-json.ts";

type Titled = Pick<Experiment, "id" | "title" | "about">;

/** A page in Markdown: what was reported beside what was measured, for every experiment that has a result. */
export function resultsPage(known: readonly Titled[], results: readonly ResultJson[]): string {
  const parts = known.flatMap((experiment) => {
    const result = results.find(({ id }) => id === experiment.id);
    return result === undefined ? [] : [{ experiment, result }];
  });
  const missing = known.filter(({ id }) => !results.some((result) => result.id === id));
  return [
    "# The experiments, repeated",
    "",
    "What was reported beside what gradkit measured. Everything in this folder is written by one command:",
    "",
    "```sh",
    "npm run --silent gradkit -- reproduce all --out docs/reproductions",
    "```",
    "",
    "A row says `agrees` or `differs` where something is asked of it: all printed digits, or a level to be reached. Quick",
    "runs leave out epochs, seeds or rows, so nothing is asked of their levels. Each folder holds `result.json` with all",
    "rows and tables.",
    "",
    ...machines(results),
    "",
    ...markdownTable(
      ["experiment", "", "run", "as asked", "time", "date"],
      parts.map(({ experiment: { id, title }, result }) => [
        `[${id}](#${id})`,
        title,
        result.quick ? "quick" : "full",
        agreement(result),
        formatDuration(result.seconds),
        result.date,
      ]),
    ),
    ...(missing.length === 0 ? [] : ["", `Not run: ${missing.map(({ id }) => id).join(", ")}.`]),
    ...parts.flatMap(({ experiment, result }) => section(experiment, result)),
    "",
  ].join("\n");
}

/** What computed; once where all results are of the same machine. */
function machines(results: readonly ResultJson[]): readonly string[] {
  const words = results.map(({ id, machine }) => {
    const { cpu, cores, memory, platform, node, gradkit, engine } = machine;
    const place = `${cpu}, ${formatCount(cores, "core")}, ${memory} GiB, ${platform}`;
    return { id, text: `${place}; node ${node}, gradkit ${gradkit}, ${engine} for each experiment` };
  });
  const texts = [...new Set(words.map(({ text }) => text))];
  return texts.map((text) => {
    const ids = words.filter((one) => one.text === text).map(({ id }) => id);
    return texts.length === 1 ? `Machine: ${text}.` : `- ${ids.join(", ")}: ${text}.`;
  });
}

function agreement(result: ResultJson): string {
  const asked = findingsOf(result).flatMap((finding) => holds(finding) ?? []);
  return asked.length === 0 ? "nothing asked" : `${asked.filter(Boolean).length} of ${asked.length}`;
}

function section({ id, title, about }: Titled, result: ResultJson): readonly string[] {
  const { figures, captions, notes, quick, seconds, seed, date } = result;
  const run = [quick ? "quick" : "full", formatDuration(seconds), `seed ${seed}`, date].join(", ");
  return [
    "",
    `## ${id}`,
    "",
    `**${title}** (${run}). ${about}`,
    "",
    ...markdownTable(
      ["", "reported", "measured", "difference", ""],
      findingsOf(result).map((finding) => {
        const { name, reported, measured, difference, verdict } = findingTexts(finding);
        return [name, reported, measured, difference, verdict];
      }),
    ),
    ...notes.flatMap((note) => ["", note]),
    ...figures.flatMap((path, i) => ["", `![${captions[i] ?? ""}](${id}/${basename(path)})`]),
  ];
}

import { download } from "./download.ts";

const types: Readonly<Record<string, string>> = {
  csv: "text/csv",
  svg: "image/svg+xml",
  ts: "text/typescript",
};

/** Hands a text to the browser to be saved, as what the end of its name says. */
export function saveText(name: string, text: string): void {
  download(name, new Blob([text], { type: types[name.split(".").at(-1) ?? ""] ?? "text/plain" }));
}

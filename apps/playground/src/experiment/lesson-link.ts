import { lessonParts, longestLesson, type Lesson } from "./lesson.ts";

/** A lesson read from a link, and the keys whose values made no sense. */
export interface ReadLesson {
  readonly lesson: Lesson | undefined;
  readonly ignored: readonly string[];
}

/** Adds a lesson to a link, if it says or hides anything. */
export function writeLesson(params: URLSearchParams, { text, hidden, isEmbedded = false }: Lesson): void {
  if (isEmbedded) {
    params.set("embed", "1");
  } else if (hidden.length > 0) {
    params.set("hide", hidden.join("."));
  }
  if (text.trim() !== "") {
    params.set("lesson", text.trim().slice(0, longestLesson));
  }
}

/** The lesson of a link. Of what is to be hidden only known parts are; the text is one line of ordinary characters. */
export function readLesson(params: URLSearchParams): ReadLesson {
  const wanted = params.get("hide")?.split(".") ?? [];
  const isEmbedded = params.get("embed") === "1";
  const known = lessonParts.filter((part) => wanted.includes(part));
  const hidden = isEmbedded ? lessonParts : known;
  const text = (params.get("lesson") ?? "")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, longestLesson);
  return {
    lesson:
      hidden.length > 0 || text !== "" ? { text, hidden, ...(isEmbedded && { isEmbedded }) } : undefined,
    ignored: known.length < wanted.length ? ["hide"] : [],
  };
}

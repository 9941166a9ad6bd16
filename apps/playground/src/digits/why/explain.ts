import { readScores, type Reader } from "../worker/reader.ts";
import { askedClass, type AskedClass } from "./asked-class.ts";
import { gradientMap } from "./gradient-map.ts";
import { occlusionMap } from "./occlusion-map.ts";
import type { WhyQuestion } from "./why-question.ts";
import type { WhyWay } from "./why-way.ts";

/** What is asked of a reading, and how it is answered. */
export interface WhyAsked {
  readonly question: WhyQuestion;
  readonly way: WhyWay;
}

/** Which pixels of a picture speak for a class, and which against it. */
export interface WhyMap extends WhyAsked, AskedClass {
  /** The picture. */
  readonly pixels: Uint8Array;
  /** For each pixel: parts of a score (gradient) or of a probability (occlusion); positive ones speak for the class. */
  readonly values: Float32Array;
  /** Milliseconds that it took. */
  readonly milliseconds: number;
}

/** Answers a question about how a picture is read. */
export function explain(reader: Reader, pixels: Uint8Array, { question, way }: WhyAsked): WhyMap {
  const began = performance.now();
  const scores = readScores(reader, pixels);
  const asked = askedClass(question, scores);
  const values =
    way === "gradient"
      ? gradientMap(reader, pixels, asked, scores.length)
      : occlusionMap(reader, pixels, asked);
  return {
    ...asked,
    question,
    way,
    pixels,
    values: Float32Array.from(values),
    milliseconds: performance.now() - began,
  };
}

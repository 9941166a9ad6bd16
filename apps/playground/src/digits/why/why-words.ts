import { digitsTexts } from "../../texts/digits-texts.ts";
import type { WhyMap } from "./explain.ts";
import { strongestRegions } from "./strongest-regions.ts";

const texts = digitsTexts.why;

/** A map in a sentence: which part of the drawing speaks most for the class, and which against it. */
export function whyWords(map: WhyMap, classNames: readonly string[]): string {
  const { target, rival, way } = map;
  const name = (label: number): string => classNames[label] ?? String(label);
  const subject =
    rival === undefined ? texts.subject(name(target)) : texts.against(name(target), name(rival));
  const { supporting, opposing } = strongestRegions(map);
  const parts = [
    ...(supporting === undefined
      ? []
      : [texts.supports[way](texts.regions[supporting.row][supporting.column], supporting.value)]),
    ...(opposing === undefined
      ? []
      : [texts.opposes[way](texts.regions[opposing.row][opposing.column], opposing.value)]),
  ];
  return texts.sentence(subject, parts.length === 0 ? [texts.silent[way]] : parts);
}

import { DOMParser } from "linkedom";

/** The part of an element that tests look at. */
export interface ParsedElement {
  readonly tagName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): ParsedElement | null;
  querySelectorAll(selector: string): Iterable<ParsedElement>;
}

/** The root of a picture, read by a parser that is not ours. */
export function parsed(svg: string): ParsedElement {
  const page: unknown = new DOMParser().parseFromString(svg, "image/svg+xml");
  return (page as { documentElement: ParsedElement }).documentElement;
}

/** All elements that a selector finds. */
export function all(svg: string, selector: string): ParsedElement[] {
  return [...parsed(svg).querySelectorAll(selector)];
}

/** The texts that a selector finds. */
export function texts(svg: string, selector = "text"): string[] {
  return all(svg, selector).map(({ textContent }) => textContent);
}

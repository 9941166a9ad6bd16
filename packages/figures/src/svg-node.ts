const namespace = "http://www.w3.org/2000/svg";

/**
 * An element or a piece of text of a picture being made: the small part of a DOM that drawing needs, so that figures
 * come out the same where there is a page and where there is none.
 */
export class SvgNode {
  readonly namespaceURI = namespace;
  readonly attributes = new Map<string, string>();
  readonly childNodes: SvgNode[] = [];
  parentNode: SvgNode | null = null;
  readonly nodeName: string;
  /** The characters of a piece of text; undefined for elements. */
  readonly data: string | undefined;

  constructor(nodeName: string, data?: string) {
    this.nodeName = nodeName;
    this.data = data;
  }

  get ownerDocument(): SvgDocument {
    return svgDocument;
  }

  get textContent(): string {
    return this.data ?? this.childNodes.map((child) => child.textContent).join("");
  }

  set textContent(text: string) {
    this.childNodes.length = 0;
    if (text !== "") {
      this.appendChild(new SvgNode("#text", text));
    }
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_space: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(child: SvgNode): SvgNode {
    return this.insertBefore(child, null);
  }

  insertBefore(child: SvgNode, next: SvgNode | null): SvgNode {
    child.parentNode?.removeChild(child);
    const at = next === null ? -1 : this.childNodes.indexOf(next);
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: SvgNode): SvgNode {
    const at = this.childNodes.indexOf(child);
    if (at >= 0) {
      this.childNodes.splice(at, 1);
      child.parentNode = null;
    }
    return child;
  }
}

/** What makes elements. */
export interface SvgDocument {
  readonly documentElement: SvgNode;
  createElementNS(space: string, name: string): SvgNode;
  createElement(name: string): SvgNode;
  createTextNode(text: string): SvgNode;
}

/** The document that every figure is drawn in; it keeps nothing. */
export const svgDocument: SvgDocument = {
  documentElement: new SvgNode("svg"),
  createElementNS: (_space, name) => new SvgNode(name),
  createElement: (name) => new SvgNode(name),
  createTextNode: (text) => new SvgNode("#text", text),
};

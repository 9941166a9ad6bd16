/** What the windows that every page has say. */
export const dialogTexts = {
  titles: { share: "Share", export: "Export and open", keys: "Keyboard" },
  link: "Link to these settings",
  copy: "Copy",
  copied: "Copied",
  singleKeys: "Single-letter keys",
  /** Keys of every page, after its own. */
  keys: [
    ["S", "share"],
    ["E", "export"],
    ["1 – 6", "the pages, from left to right"],
    ["?", "this list"],
    ["Esc", "close"],
  ] as readonly (readonly [string, string])[],
  openModel: "Open a model…",
  ignored: (keys: readonly string[]): string => `Not understood in the link: ${keys.join(", ")}.`,
} as const;

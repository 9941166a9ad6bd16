/** What stands around every page. */
export const appTexts = {
  name: "gradkit",
  place: "playground",
  skip: "Skip to the page",
  loading: "Loading …",
  missing: {
    title: (page: string): string => `${page} could not be loaded`,
    help: "This part of the site has not been opened here before, and the network does not answer. What is open elsewhere is not lost.",
    again: "Try again",
  },
  unknown: {
    title: "There is no such page",
    help: "The address names a page that is not one of these. Perhaps a letter of it got lost on the way.",
  },
  pages: "Pages",
  plane: "Plane",
  digits: "Digits",
  backprop: "Backprop",
  optimizers: "Optimizers",
  code: "Code",
  runs: "Runs",
  theme: { auto: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" },
  help: "Keyboard and help",
  share: "Share",
  export: "Export",
  close: "Close",
  tableOf: (title: string): string => `${title}, as a table`,
  footer: "Everything is computed on this machine. Nothing is uploaded.",
  source: "Source",
  engine: (simd: boolean, threads: number): string =>
    `${simd ? "WebAssembly SIMD" : "plain JavaScript"}, ${threads === 1 ? "1 thread" : `${threads} threads`}`,
  alone: "one thread, as this page is not cross-origin isolated",
} as const;

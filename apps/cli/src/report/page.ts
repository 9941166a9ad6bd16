import { figureStyle } from "./figure.ts";
import { escapeHtml } from "./html.ts";

const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d8dee4; --paper: #ffffff; --panel: #f6f8fa; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --soft: #9aa4af; --line: #30363d; --paper: #16181d; --panel: #1d2026; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 70rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.75rem; } h2 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; }
.lead { margin: 0.5rem 0 0; font-size: 1.125rem; } .soft, figcaption { color: var(--soft); }
figure { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--paper); }
figure svg { display: block; width: 100%; height: auto; } figcaption { margin-top: 0.5rem; font-size: 0.875rem; }
.figures { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); }
dl { display: grid; gap: 0.25rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); margin: 0; }
dl > div { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); } dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 0.75rem; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap; }
.number { text-align: right; } details { margin-top: 0.75rem; } summary { cursor: pointer; }
pre { margin: 0; padding: 0.75rem 1rem; border-radius: 0.5rem; background: var(--panel); overflow-x: auto; }
@media print { body { max-width: none; padding: 0; } figure { break-inside: avoid; } details > * { display: block; } }
`;

/** A page in one file that needs no network and no script. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}${figureStyle}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

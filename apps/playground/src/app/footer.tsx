import type { JSX } from "preact";
import { appTexts } from "../texts/app-texts.ts";
import { engineLine } from "./page-frame.ts";

/** What computes, and that nothing leaves the machine. */
export function Footer(): JSX.Element {
  const engine = engineLine.value;
  const isAlone = engine !== undefined && !crossOriginIsolated;
  return (
    <footer class="footer">
      <span>{appTexts.footer}</span>
      {engine !== undefined && (
        <span class="number">
          {appTexts.engine(engine.simd, engine.threads)}
          {isAlone && ` (${appTexts.alone})`}
        </span>
      )}
    </footer>
  );
}

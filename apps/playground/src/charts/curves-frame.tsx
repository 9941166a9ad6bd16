import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Toggle } from "../controls/toggle.tsx";
import { Panel } from "../plane/panel.tsx";

/** How its curves are to be shown. */
export interface CurvesView {
  /** Whether losses have a logarithmic scale. */
  readonly isLog: boolean;
  readonly asTable: boolean;
  readonly isSmooth: boolean;
}

export interface CurvesFrameProps {
  readonly texts: {
    readonly title: string;
    readonly log: string;
    readonly table: string;
    /** Where lines can be smoothed. */
    readonly smooth?: string;
  };
  /** Whether the scale is logarithmic at first. Default false. */
  readonly startsLog?: boolean;
  readonly children: (view: CurvesView) => ComponentChildren;
}

/** A panel of curves, with the choice of a logarithmic scale, of smoothed lines and of tables in their place. */
export function CurvesFrame({ texts, startsLog = false, children }: CurvesFrameProps): JSX.Element {
  const [isLog, setLog] = useState(startsLog);
  const [asTable, setTable] = useState(false);
  const [isSmooth, setSmooth] = useState(false);
  return (
    <Panel
      title={texts.title}
      class="curves-panel"
      aside={
        <span class="toggles">
          <Toggle label={texts.log} checked={isLog} onChange={setLog} />
          {texts.smooth !== undefined && (
            <Toggle label={texts.smooth} checked={isSmooth} onChange={setSmooth} />
          )}
          <Toggle label={texts.table} checked={asTable} onChange={setTable} />
        </span>
      }
    >
      {children({ isLog, asTable, isSmooth })}
    </Panel>
  );
}

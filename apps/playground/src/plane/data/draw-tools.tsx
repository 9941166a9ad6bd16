import type { JSX } from "preact";
import { Segments } from "../../controls/segments.tsx";
import { planeTexts } from "../../texts/plane-texts.ts";
import { OpenPoints } from "./open-points.tsx";
import type { PlaneStore } from "../store/plane-store.ts";

/** What a click on the sheet does: adds a point of a class, or removes one. */
export type DrawTool = 0 | 1 | 2 | "erase";

const texts = planeTexts.data;
const tools: readonly DrawTool[] = [0, 1, 2, "erase"];

export interface DrawToolsProps {
  readonly store: PlaneStore;
  readonly tool: DrawTool;
  readonly onTool: (tool: DrawTool) => void;
}

/** The tools for a set drawn by hand. */
export function DrawTools({ store, tool, onTool }: DrawToolsProps): JSX.Element {
  return (
    <div class="draw-tools">
      <Segments
        label={texts.draw}
        value={tool}
        options={tools}
        names={(name) => (name === "erase" ? texts.erase : String(name))}
        onChange={onTool}
      />
      <button
        type="button"
        class="button"
        disabled={store.config.value.points.length === 0}
        onClick={() => store.change({ points: [] })}
      >
        {texts.clear}
      </button>
      <p class="hint">{texts.drawHelp}</p>
      <OpenPoints store={store} />
    </div>
  );
}

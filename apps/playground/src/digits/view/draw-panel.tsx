import type { JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { Segments } from "../../controls/segments.tsx";
import { Panel } from "../../plane/panel.tsx";
import { digitsTexts } from "../../texts/digits-texts.ts";
import { seenMarks } from "../drawing/mark.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { DrawPad } from "./draw-pad.tsx";
import { ProbabilityBars } from "./probability-bars.tsx";
import { SeenPicture } from "./seen-picture.tsx";

const texts = digitsTexts.draw;
const tools = ["pen", "eraser"] as const;

/** Paper, what the network sees of it, and what it reads. */
export function DrawPanel({ store }: { readonly store: DigitsStore }): JSX.Element {
  const { drawing, config } = store;
  const seen = seenMarks(drawing.marks.value);
  const isFashion = config.value.set === "fashion-mnist";
  return (
    <Panel
      title={texts.title}
      class="draw-panel"
      aside={
        <span class="toggles">
          <IconButton
            icon="undo"
            label={texts.undo}
            disabled={drawing.marks.value.length === 0}
            onClick={() => drawing.undo()}
          />
          <IconButton
            icon="close"
            label={`${texts.clear} (C)`}
            disabled={seen.length === 0}
            onClick={() => drawing.clear()}
          />
        </span>
      }
    >
      <DrawPad drawing={drawing} invitation={isFashion ? texts.invitationFashion : texts.invitation} />
      <div class="pen-row">
        <Segments
          label={texts.tool}
          value={drawing.erases.value ? "eraser" : "pen"}
          options={tools}
          names={(tool) => texts[tool]}
          onChange={(tool) => drawing.setErases(tool === "eraser")}
        />
        <input
          type="range"
          aria-label={texts.width}
          title={texts.width}
          min={4}
          max={16}
          value={Math.round(drawing.width.value * 100)}
          onInput={({ currentTarget }) => drawing.setWidth(Number(currentTarget.value) / 100)}
        />
      </div>
      <div class="reading">
        <SeenPicture store={store} />
        <ProbabilityBars store={store} />
      </div>
    </Panel>
  );
}

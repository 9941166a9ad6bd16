import type { JSX } from "preact";
import { Segments } from "../../controls/segments.tsx";
import { Panel } from "../../plane/panel.tsx";
import { digitsTexts } from "../../texts/digits-texts.ts";
import { isTestImage } from "../drawing/is-test-image.ts";
import type { DigitsStore } from "../store/digits-store.ts";
import { classIndices } from "../why/class-index.ts";
import type { WhyMap } from "../why/explain.ts";
import { whyWays } from "../why/why-way.ts";
import { whyWords } from "../why/why-words.ts";
import { WhyCanvas } from "./why-canvas.tsx";
import { WhyQuestionField } from "./why-question-field.tsx";

const texts = digitsTexts.why;

/** Which pixels of what is on the paper speak for an answer, and which against it. */
export function WhyPanel({ store }: { readonly store: DigitsStore }): JSX.Element {
  const { why: way, ask } = store.config.value;
  const { classNames = [] } = store.setup.value ?? {};
  return (
    <Panel title={texts.title} class="why-panel">
      <div class="why-choice">
        <Segments
          label={texts.way}
          value={way}
          options={whyWays}
          names={(name) => texts.ways[name]}
          onChange={(why) => store.change({ why })}
        />
        <WhyQuestionField
          ask={ask}
          classNames={classNames}
          onChange={(next) => store.change({ ask: next })}
        />
      </div>
      <MissedClass store={store} classNames={classNames} />
      <Shown store={store} classNames={classNames} />
      <p class="hint">{texts.help[way]}</p>
    </Panel>
  );
}

interface PartProps {
  readonly store: DigitsStore;
  readonly classNames: readonly string[];
}

/** Offers the question that a mistake asks for: why it is not what it is. */
function MissedClass({ store, classNames }: PartProps): JSX.Element | null {
  const known = isTestImage(store.drawing.marks.value) ? store.known.value : undefined;
  const reading = store.drawing.pixels.value && store.reading.value;
  const missed = classIndices.find((label) => label === known);
  if (missed === undefined || reading === undefined || reading[missed] === Math.max(...reading)) {
    return null;
  }
  const ask = `not${missed}` as const;
  return (
    <div class="chips">
      <button
        type="button"
        class="chip-button"
        aria-pressed={store.config.value.ask === ask}
        onClick={() => store.change({ ask })}
      >
        {texts.missed(classNames[missed] ?? String(missed))}
      </button>
    </div>
  );
}

function Shown({ store, classNames }: PartProps): JSX.Element {
  const map = store.drawing.pixels.value && store.why.value;
  if (map === undefined || !isFinite(largestOf(map))) {
    const isBusy = map === undefined && store.drawing.pixels.value !== undefined;
    return (
      <div class="why-empty" aria-busy={isBusy}>
        <p class="hint">{map !== undefined ? texts.broken : isBusy ? texts.looking : texts.empty}</p>
      </div>
    );
  }
  const largest = largestOf(map);
  return (
    <>
      <WhyCanvas map={map} />
      <div class="why-legend number">
        <span class="why-end">
          {texts.range[map.way](-largest)} <span class="hint">{texts.opposing}</span>
        </span>
        <span class="why-scale" aria-hidden="true" />
        <span class="why-end">
          {texts.range[map.way](largest)} <span class="hint">{texts.supporting}</span>
        </span>
      </div>
      <p data-testid="why">{whyWords(map, classNames)}</p>
    </>
  );
}

function largestOf({ values }: WhyMap): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

import type { ComponentChildren, JSX } from "preact";
import { IconButton } from "../../controls/icon-button.tsx";
import { Icon } from "../../controls/icon.tsx";
import { SliderField } from "../../controls/slider-field.tsx";
import { factsOfOptimizer, optimizerNames } from "../../experiment/optimizer-facts.ts";
import { Panel } from "../../plane/panel.tsx";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import { mostRacers, racerLabel, usualRacer, type Racer } from "../racer.ts";
import { RacerLine } from "./racer-line.tsx";

const texts = optimizersTexts.racers;

export interface RacersPanelProps {
  readonly racers: readonly Racer[];
  readonly onChange: (racers: readonly Racer[]) => void;
  /** Whether rates have usual values here. */
  readonly hasUsual: boolean;
  /** What stands beside the title. */
  readonly aside?: ComponentChildren;
  /** What stands below a racer. */
  readonly below?: (index: number) => ComponentChildren;
}

/** Who takes part, and with which settings. */
export function RacersPanel({ racers, onChange, hasUsual, aside, below }: RacersPanelProps): JSX.Element {
  const set = (index: number, some: Partial<Racer>): void =>
    onChange(racers.map((racer, i) => (i === index ? { ...racer, ...some } : racer)));
  const add = (): void => {
    const fresh =
      optimizerNames.find((name) => racers.every(({ optimizer }) => optimizer !== name)) ?? "adam";
    onChange([...racers, usualRacer(fresh)]);
  };
  return (
    <Panel title={texts.title} class="racers-panel" aside={aside}>
      <ul class="racers">
        {racers.map((racer, index) => (
          <li key={index}>
            <RacerFields
              racers={racers}
              index={index}
              racer={racer}
              hasUsual={hasUsual}
              onChange={(some) => set(index, some)}
              onRemove={() => onChange(racers.filter((_, i) => i !== index))}
            />
            {below?.(index)}
          </li>
        ))}
      </ul>
      {racers.length < mostRacers && (
        <button type="button" class="button" onClick={add}>
          <Icon name="plus" />
          {texts.add}
        </button>
      )}
    </Panel>
  );
}

interface RacerFieldsProps {
  readonly racers: readonly Racer[];
  readonly racer: Racer;
  readonly index: number;
  readonly hasUsual: boolean;
  readonly onChange: (some: Partial<Racer>) => void;
  readonly onRemove: () => void;
}

function RacerFields({ racers, racer, index, hasUsual, onChange, onRemove }: RacerFieldsProps): JSX.Element {
  const { optimizer, learningRate, momentum } = racer;
  const facts = factsOfOptimizer(optimizer);
  const label = racerLabel(racers, index);
  return (
    <>
      <div class="racer-head">
        <RacerLine index={index} />
        <select
          aria-label={texts.optimizer(index)}
          value={optimizer}
          onChange={({ currentTarget }) => {
            const chosen = optimizerNames.find((name) => name === currentTarget.value);
            if (chosen !== undefined) {
              onChange(usualRacer(chosen));
            }
          }}
        >
          {optimizerNames.map((name) => (
            <option key={name} value={name} selected={name === optimizer}>
              {factsOfOptimizer(name).label}
            </option>
          ))}
        </select>
        <IconButton
          icon="close"
          class="small"
          label={texts.remove(label)}
          disabled={racers.length === 1}
          onClick={onRemove}
        />
      </div>
      <div class="racer-sliders">
        <SliderField
          id={`rate-${index}`}
          label={texts.learningRate}
          scale="log"
          least={1e-5}
          most={10}
          typedMost={1000}
          value={learningRate}
          usual={hasUsual ? facts.learningRate : learningRate}
          onChange={(value) => onChange({ learningRate: value })}
        />
        {facts.momentum !== undefined && (
          <SliderField
            id={`momentum-${index}`}
            label={texts.momentum}
            scale="linear"
            least={0}
            most={0.99}
            value={momentum}
            usual={hasUsual ? facts.momentum : momentum}
            onChange={(value) => onChange({ momentum: value })}
          />
        )}
      </div>
    </>
  );
}

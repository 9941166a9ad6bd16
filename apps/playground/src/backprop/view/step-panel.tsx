import type { JSX } from "preact";
import { Panel } from "../../plane/panel.tsx";
import { appTexts } from "../../texts/app-texts.ts";
import { backpropTexts } from "../../texts/backprop-texts.ts";
import type { BackpropStore } from "../backprop-store.ts";
import { lossOf } from "../model/loss.ts";
import { show } from "../model/show-number.ts";
import { stageRows, type StageRow } from "../model/stage-rows.ts";
import { directionOf, type StageName } from "../model/stages.ts";
import { Digits } from "./digits.tsx";
import { UpdateTable } from "./update-table.tsx";
import { unitWords } from "./unit-words.ts";

const texts = backpropTexts.formulas;

/** The step that is shown, in words and formulas: the law, and every number that it made. */
export function StepPanel({ store }: { readonly store: BackpropStore }): JSX.Element {
  const stage = store.stage.value;
  const look = store.look.value;
  const picked = store.picked.value;
  const { title, why } = backpropTexts.stages[stage];
  const all = stageRows(stage, look, store.config.value);
  const own = picked && all.filter(({ unit }) => unit.layer === picked.layer && unit.unit === picked.unit);
  const rows = own === undefined || own.length === 0 ? all : own;
  return (
    <Panel
      title={title}
      class="step-panel"
      aside={
        picked && (
          <button type="button" class="chip-button" onClick={() => store.pick(undefined)}>
            {texts.only(unitWords(picked, stage, look).name)} · {texts.showAll}
          </button>
        )
      }
    >
      <p>{why}</p>
      <p class="law">{lawOf(stage, store)}</p>
      {stage === "update" ? (
        <UpdateTable store={store} />
      ) : (
        <StepTable rows={rows} title={title} hasProof={directionOf(stage) === "backward"} />
      )}
      {directionOf(stage) === "backward" && <p class="hint">{texts.differenceHelp}</p>}
    </Panel>
  );
}

function lawOf(stage: StageName, store: BackpropStore): string {
  const loss = lossOf(store.config.value.loss);
  switch (stage) {
    case "outputs":
      return loss.outputLaw;
    case "loss":
      return loss.lossLaw;
    case "toScores":
      return loss.gradientLaw;
    default:
      return backpropTexts.laws[stage];
  }
}

interface StepTableProps {
  readonly rows: readonly StageRow[];
  readonly title: string;
  readonly hasProof: boolean;
}

function StepTable({ rows, title, hasProof }: StepTableProps): JSX.Element {
  return (
    <div class="table-box step-table" tabIndex={0} role="region" aria-label={appTexts.tableOf(title)}>
      <table class="number" data-testid="step">
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.formula}</th>
            <th scope="col">{texts.value}</th>
            {hasProof && <th scope="col">{texts.difference}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, formula, value, difference }) => (
            <tr key={name}>
              <th scope="row" class="symbol">
                {name}
              </th>
              <td class="formula">{formula === "" ? texts.set : formula}</td>
              <td class="result">{show(value)}</td>
              {difference !== undefined && (
                <td>
                  <Digits value={difference} gradient={value} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { JSX } from "preact";
import { Panel } from "../../plane/panel.tsx";
import { appTexts } from "../../texts/app-texts.ts";
import { backpropTexts } from "../../texts/backprop-texts.ts";
import type { BackpropStore } from "../backprop-store.ts";
import { show } from "../model/show-number.ts";
import { gradientRows } from "../model/gradient-rows.ts";
import { Digits } from "./digits.tsx";

const texts = backpropTexts.proof;

/** Every gradient of the network beside its finite difference. */
export function ProofPanel({ store }: { readonly store: BackpropStore }): JSX.Element {
  const rows = gradientRows(store.look.value, store.config.value);
  const worst = Math.max(...rows.map(({ value, difference = NaN }) => Math.abs(value - difference)));
  return (
    <Panel title={texts.title}>
      <p class="hint">
        {texts.lead} <span class="number">{texts.perfect(show(worst))}</span>
      </p>
      <div
        class="table-box proof-table"
        tabIndex={0}
        role="region"
        aria-label={appTexts.tableOf(texts.title)}
      >
        <table class="number" data-testid="proof">
          <thead>
            <tr>
              <th scope="col">{backpropTexts.formulas.name}</th>
              <th scope="col">{backpropTexts.formulas.formula}</th>
              <th scope="col">{texts.gradient}</th>
              <th scope="col">{backpropTexts.formulas.difference}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, formula, value, difference = NaN }) => (
              <tr key={name}>
                <th scope="row" class="symbol">
                  {name}
                </th>
                <td class="formula">{formula}</td>
                <td class="result">{show(value)}</td>
                <td>
                  <Digits value={difference} gradient={value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

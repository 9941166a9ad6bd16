import type { JSX } from "preact";
import { appTexts } from "../../texts/app-texts.ts";
import { backpropTexts } from "../../texts/backprop-texts.ts";
import type { BackpropStore } from "../backprop-store.ts";
import { show } from "../model/show-number.ts";

const texts = backpropTexts.update;

/** What the next update does to every weight. */
export function UpdateTable({ store }: { readonly store: BackpropStore }): JSX.Element {
  const { rows, memoryNames } = store.update.value;
  return (
    <div
      class="table-box step-table"
      tabIndex={0}
      role="region"
      aria-label={appTexts.tableOf(backpropTexts.stages.update.title)}
    >
      <table class="number" data-testid="update">
        <thead>
          <tr>
            <th scope="col">{backpropTexts.formulas.name}</th>
            <th scope="col">{texts.weight}</th>
            <th scope="col">{texts.gradient}</th>
            {memoryNames.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{texts.next}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, weight, gradient, memory, next }) => (
            <tr key={name}>
              <th scope="row" class="symbol">
                {name}
              </th>
              <td>{show(weight)}</td>
              <td>{show(gradient)}</td>
              {memory.map((value, i) => (
                <td key={memoryNames[i]}>{show(value)}</td>
              ))}
              <td class="result">{show(next)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { JSX } from "preact";
import { Segments } from "../../controls/segments.tsx";
import { Panel } from "../../plane/panel.tsx";
import { formatCount } from "../../texts/format-count.ts";
import { formatShare } from "../../texts/format-share.ts";
import { formatSmall } from "../../texts/format-small.ts";
import { appTexts } from "../../texts/app-texts.ts";
import { optimizersTexts } from "../../texts/optimizers-texts.ts";
import { measures, type Measure, type Standing } from "../race/standings.ts";
import { racerLabel, type Racer } from "../racer.ts";
import { RacerLine } from "./racer-line.tsx";

const texts = optimizersTexts.race;

export interface RaceTableProps {
  readonly racers: readonly Racer[];
  readonly order: readonly Standing[];
  readonly by: Measure;
  readonly onBy: (by: Measure) => void;
}

/** The order of the race, the winner first. */
export function RaceTable({ racers, order, by, onBy }: RaceTableProps): JSX.Element {
  const { columns } = texts;
  return (
    <Panel
      title={texts.results}
      aside={
        <Segments
          label={texts.by}
          value={by}
          options={measures}
          names={(name) => texts.measures[name]}
          onChange={onBy}
        />
      }
    >
      <div
        class="table-box results-box"
        tabIndex={0}
        role="region"
        aria-label={appTexts.tableOf(texts.results)}
      >
        <table class="number results" data-testid="order">
          <thead>
            <tr>
              <th scope="col">{columns.place}</th>
              <th scope="col" class="name">
                {columns.name}
              </th>
              {measures.map((name) => (
                <th key={name} scope="col" aria-sort={name === by ? "ascending" : "none"}>
                  {columns[name]}
                </th>
              ))}
              <th scope="col">{columns.loss}</th>
              <th scope="col">{columns.accuracy}</th>
              <th scope="col">{columns.status}</th>
            </tr>
          </thead>
          <tbody>
            {order.map(({ index, place, news }) => (
              <tr key={index} class={place === 1 ? "winner" : ""}>
                <td>{place ?? "–"}</td>
                <th scope="row">
                  <RacerLine index={index} /> {racerLabel(racers, index)}
                </th>
                <td>{formatCount(news.updates)}</td>
                <td>{formatCount(news.gradients)}</td>
                <td>{formatCount(Math.round(news.milliseconds))}</td>
                <td>{formatSmall(news.loss)}</td>
                <td>{formatShare(news.accuracy)}</td>
                <td class="outcome">{texts.statuses[news.status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

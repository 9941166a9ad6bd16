import type { JSX } from "preact";
import { letterSize } from "../../controls/letter-size.ts";
import { useWidth } from "../../controls/use-width.ts";
import { Panel } from "../../plane/panel.tsx";
import { backpropTexts } from "../../texts/backprop-texts.ts";
import type { BackpropStore } from "../backprop-store.ts";
import type { UnitSpot } from "../model/stage-rows.ts";
import { directionOf, isReached } from "../model/stages.ts";
import { EdgeLine } from "./edge-line.tsx";
import { layoutOf, type PlacedEdge, type PlacedUnit } from "./layout.ts";
import { layerOf, movement, unitWords } from "./unit-words.ts";

const texts = backpropTexts.network;

/** As many edges as can have their numbers written on them. */
const mostLabels = 18;

/** The network with what is known of it at the step that is shown. */
export function NetworkPanel({ store }: { readonly store: BackpropStore }): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>();
  const config = store.config.value;
  const stage = store.stage.value;
  const look = store.look.value;
  const picked = store.picked.value;
  const letters = letterSize();
  const drawn = Math.max(300, width / letters);
  const { units, edges, height, radius } = layoutOf(config, drawn);
  const largest = Math.max(...look.parts.W.map(Math.abs), ...look.parts.V.map(Math.abs));
  const move = movement(stage);
  const flowOf = ({ from, to }: PlacedEdge): "forward" | "backward" | undefined =>
    move?.[0] === from.layer && move[1] === to.layer
      ? "forward"
      : move?.[0] === to.layer && move[1] === from.layer
        ? "backward"
        : undefined;
  const isPicked = (unit: UnitSpot): boolean => unit.layer === picked?.layer && unit.unit === picked.unit;
  return (
    <Panel
      title={texts.title}
      class="backprop-network"
      aside={
        <span class={`direction ${directionOf(stage)}`}>{backpropTexts.directions[directionOf(stage)]}</span>
      }
    >
      <div ref={box} class="backprop-box">
        <svg
          class={`backprop-picture ${directionOf(stage)}`}
          width={drawn * letters}
          height={height * letters}
          viewBox={`0 0 ${drawn} ${height}`}
          role="group"
          aria-label={texts.label(`${config.inputs}, ${config.hidden} and ${config.outputs}`)}
        >
          {texts.layers.map((name, layer) => (
            <text key={name} class="layer-name" x={units.find((unit) => unit.layer === layer)?.x} y={14}>
              {name}
            </text>
          ))}
          {units
            .filter(({ layer }) => layer === 2)
            .map((unit) => (
              <LossEdge
                key={unit.unit}
                from={unit}
                to={units.at(-1) ?? unit}
                radius={radius}
                isLive={move?.includes(3) === true}
              />
            ))}
          {edges.map((edge) => {
            const gradientStage = edge.part === "V" ? "toOutputWeights" : "toHiddenWeights";
            const isKnown = isReached(gradientStage, stage) && stage !== "update";
            const touches = isPicked(edge.from) || isPicked(edge.to);
            return (
              <EdgeLine
                key={`${edge.part}${edge.index}`}
                edge={edge}
                radius={radius}
                weight={look.parts[edge.part][edge.index] ?? 0}
                largest={largest}
                gradient={isKnown ? look.gradients[edge.part][edge.index] : undefined}
                flow={flowOf(edge)}
                isFaint={picked !== undefined && !touches}
                hasLabel={picked === undefined ? edges.length <= mostLabels && width >= 420 : touches}
              />
            );
          })}
          {units.map((unit) => (
            <UnitCircle
              key={`${unit.layer}.${unit.unit}`}
              unit={unit}
              store={store}
              radius={radius}
              isPicked={isPicked(unit)}
            />
          ))}
        </svg>
      </div>
      <p class="hint">{texts.edges}</p>
    </Panel>
  );
}

interface LossEdgeProps {
  readonly from: PlacedUnit;
  readonly to: PlacedUnit;
  readonly radius: number;
  readonly isLive: boolean;
}

function LossEdge({ from, to, radius, isLive }: LossEdgeProps): JSX.Element {
  const line = { x1: from.x + radius, y1: from.y, x2: to.x - radius, y2: to.y };
  return (
    <g class={isLive ? "edge flow" : "edge"}>
      <line {...line} class="plain" />
      {isLive && <line {...line} class="wave" />}
    </g>
  );
}

interface UnitCircleProps {
  readonly unit: PlacedUnit;
  readonly store: BackpropStore;
  readonly radius: number;
  readonly isPicked: boolean;
}

function UnitCircle({ unit, store, radius, isPicked }: UnitCircleProps): JSX.Element {
  const stage = store.stage.value;
  const { name, value, gradient } = unitWords(unit, stage, store.look.value);
  const toggle = (): void => store.pick(isPicked ? undefined : { layer: unit.layer, unit: unit.unit });
  return (
    <g
      class={`neuron${layerOf(stage) === unit.layer ? " live" : ""}${isPicked ? " picked" : ""}`}
      role="button"
      tabIndex={0}
      aria-pressed={isPicked}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          event.stopPropagation();
          toggle();
        }
      }}
    >
      <title>{[name, value, gradient].filter((text) => text !== "").join(" ")}</title>
      <circle cx={unit.x} cy={unit.y} r={radius} />
      <text class="neuron-name" x={unit.x} y={unit.y - (value === "" ? -4 : 5)}>
        {name}
      </text>
      <text class="neuron-value" x={unit.x} y={unit.y + 10}>
        {value}
      </text>
      {gradient !== "" && (
        <text class="neuron-gradient" x={unit.x} y={unit.y + radius + 15}>
          {gradient}
        </text>
      )}
    </g>
  );
}

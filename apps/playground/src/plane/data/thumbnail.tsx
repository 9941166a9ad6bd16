import type { JSX } from "preact";
import { datasetFacts, type DatasetName } from "../../experiment/dataset-facts.ts";
import { thumbnailPoints } from "./thumbnail-points.ts";

/** What a set of points looks like, in a few dots. */
export function Thumbnail({ name }: { readonly name: DatasetName }): JSX.Element {
  const set = datasetFacts[name].classes === 2 ? "two" : "three";
  return (
    <svg viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
      {thumbnailPoints[name].map(([x, y, label], i) => (
        <circle key={i} cx={x} cy={-y} r={0.1} fill={`var(--${set}-${label})`} />
      ))}
      {name === "drawn" && (
        <path
          d="M-.6 .6L-.45 .1L.4 -.75L.75 -.4L-.1 .45Z"
          fill="none"
          stroke="currentColor"
          stroke-width="0.14"
        />
      )}
    </svg>
  );
}

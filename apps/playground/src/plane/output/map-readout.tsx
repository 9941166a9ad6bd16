import type { JSX } from "preact";
import { formatShare } from "../../texts/format-share.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import { ClassMark } from "./class-mark.tsx";
import { planePoint, sharesAt, type MapPlace } from "./map-place.ts";

export interface MapReadoutProps {
  readonly store: PlaneStore;
  /** Where the cross is; without one the line is a legend. */
  readonly place: MapPlace | undefined;
}

/** The classes, and what the network makes of the place under the cross. */
export function MapReadout({ store, place }: MapReadoutProps): JSX.Element {
  const setup = store.setup.value;
  const frame = store.frame.value;
  const classes = setup?.classes ?? 3;
  const at =
    place !== undefined && setup !== undefined && frame !== undefined
      ? { point: planePoint(place, setup.bounds), shares: sharesAt(place, frame, setup) }
      : undefined;
  return (
    <p class="map-readout number" aria-live={at === undefined ? "off" : "polite"}>
      {Array.from({ length: classes }, (_, label) => (
        <span key={label} class="legend">
          <ClassMark label={label} classes={classes} />
          {at === undefined ? planeTexts.data.className(label) : formatShare(at.shares[label] ?? 0)}
        </span>
      ))}
      {at !== undefined && <span class="map-at">{planeTexts.output.at(...at.point)}</span>}
    </p>
  );
}

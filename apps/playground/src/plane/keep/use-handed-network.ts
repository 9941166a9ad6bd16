import { useEffect } from "preact/hooks";
import type { Handover } from "../../keep/handover.ts";
import type { PlaneStore } from "../store/plane-store.ts";
import type { Address } from "../url-state/read-address.ts";

/** An address with the weights that another page has left for this one; a network from there waits to be started. */
export function withHanded(address: Address, handed: Handover | undefined): Address {
  return handed === undefined
    ? address
    : { ...address, isPaused: true, ...(handed.weights && { weights: handed.weights }) };
}

/** Opens the file of a network that another page has left for this one. */
export function useHandedNetwork(store: PlaneStore, handed: Handover | undefined): void {
  useEffect(() => {
    if (handed?.file !== undefined) {
      void store.open(handed.file);
    }
  }, [store]);
}

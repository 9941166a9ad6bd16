import { useEffect } from "preact/hooks";
import type { PlaneStore } from "./store/plane-store.ts";

/** Opens the file of a network that is dropped anywhere on the page. */
export function useDroppedModel(store: PlaneStore): void {
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") === true) {
        event.preventDefault();
      }
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) {
        event.preventDefault();
        void file.arrayBuffer().then((bytes) => store.open(new Uint8Array(bytes)));
      }
    };
    document.addEventListener("dragover", hover);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", hover);
      document.removeEventListener("drop", drop);
    };
  }, [store]);
}

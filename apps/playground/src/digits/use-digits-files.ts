import { useEffect } from "preact/hooks";
import type { DigitsStore } from "./store/digits-store.ts";

/** Takes what is dropped on the page: the file of a network, or the files of a set. */
export function useDigitsFiles(store: DigitsStore): void {
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") === true) {
        event.preventDefault();
      }
    };
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) {
        event.preventDefault();
        takeFiles(store, files);
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

/** Opens a network, or gets the images of the set from files. */
export function takeFiles(store: DigitsStore, files: readonly File[]): void {
  const network = files.find(({ name }) => name.endsWith(".safetensors"));
  if (network !== undefined || store.config.value.set === "synthetic-digits") {
    void (network ?? files[0])?.arrayBuffer().then((bytes) => store.open(new Uint8Array(bytes)));
  } else {
    store.retry(files);
  }
}

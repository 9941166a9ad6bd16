import { useEffect } from "preact/hooks";
import { setOfFiles } from "./settings/set-of-files.ts";
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

/** Opens a network, or gets the images of a set from files: of the one that they are of, whichever is chosen. */
export function takeFiles(store: DigitsStore, files: readonly File[]): void {
  const { set } = store.config.value;
  const network = files.find(({ name }) => name.endsWith(".safetensors"));
  const found = setOfFiles(files, set === "synthetic-digits" ? "mnist" : set);
  if (network !== undefined || (found === undefined && set === "synthetic-digits")) {
    void (network ?? files[0])?.arrayBuffer().then((bytes) => store.open(new Uint8Array(bytes)));
    return;
  }
  store.change({ set: found ?? set });
  store.retry(files);
}

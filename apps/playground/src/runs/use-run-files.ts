import { useEffect } from "preact/hooks";
import { droppedFiles } from "./read/dropped-files.ts";
import type { RunsStore } from "./runs-store.ts";

/** Takes over what is dropped anywhere on the page, or pasted. */
export function useRunFiles(store: RunsStore): void {
  useEffect(() => {
    const take = (event: Event, transfer: DataTransfer | null): void => {
      if (transfer !== null && Array.from(transfer.types).includes("Files")) {
        event.preventDefault();
        void store.add(droppedFiles(transfer));
      }
    };
    const hover = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") === true) {
        event.preventDefault();
      }
    };
    const drop = (event: DragEvent): void => take(event, event.dataTransfer);
    const paste = (event: ClipboardEvent): void => take(event, event.clipboardData);
    document.addEventListener("dragover", hover);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", hover);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, [store]);
}

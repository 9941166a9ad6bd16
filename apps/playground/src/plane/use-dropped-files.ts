import { useEffect } from "preact/hooks";
import { pointsTexts } from "../texts/points-texts.ts";
import type { PlaneStore } from "./store/plane-store.ts";

/** Where pasting belongs to what has the focus. */
const typing = "input, textarea, select, [contenteditable]";

/** Opens what is dropped anywhere on the page, a network or a table of points, and takes points that are pasted. */
export function useDroppedFiles(store: PlaneStore): void {
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
        void open(store, file);
      }
    };
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const isTyping = event.target instanceof Element && event.target.closest(`dialog, ${typing}`) !== null;
      if (!isTyping && text.trim() !== "") {
        event.preventDefault();
        store.takePoints(text, pointsTexts.pasted);
      }
    };
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

async function open(store: PlaneStore, file: File): Promise<void> {
  if (/\.(csv|tsv|txt)$/i.test(file.name)) {
    store.takePoints(await file.text(), file.name);
  } else {
    await store.open(new Uint8Array(await file.arrayBuffer()));
  }
}

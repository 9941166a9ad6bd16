/** What the browser keeps for this site. */
export type StoreName = "runs" | "sessions";

const database = "gradkit-playground";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("runs", { keyPath: "id" });
      request.result.createObjectStore("sessions");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(asError(request.error));
  });
}

/**
 * Does something with what is kept, all of it or none.
 *
 * @returns What the request gives, once it is on the disk.
 * @throws Error where the browser keeps nothing, as in some private windows, or has no room.
 */
export async function inStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opened = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = opened.transaction(name, mode);
      const request = use(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(asError(transaction.error));
    });
  } finally {
    opened.close();
  }
}

function asError(error: DOMException | null): Error {
  return new Error(error?.message ?? "The browser keeps nothing for this page.");
}

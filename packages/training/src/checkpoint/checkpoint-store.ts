/** Where checkpoints are kept: files by name, on a disk, in a browser or in memory. */
export interface CheckpointStore {
  /** Where a name lies, for messages. */
  describe(name: string): string;
  /** The names there are. */
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
  /** Writes the whole file or nothing, also when the process ends meanwhile. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file if it is there. */
  remove(name: string): Promise<void>;
}

import type { Block, Memory } from "@gradkit/backend";

type Place = { readonly memory: Memory; readonly address: number; readonly byteLength: number };

let registry: FinalizationRegistry<Place> | undefined;

/** Frees a block once nobody can reach it any more. */
export function collectable(block: Block): void {
  registry ??= new FinalizationRegistry(({ memory, address, byteLength }) => {
    memory.reclaim(address, byteLength);
  });
  registry.register(
    block,
    { memory: block.memory, address: block.address, byteLength: block.byteLength },
    block,
  );
}

/** Forgets a block that was freed by hand, so that its place is not freed twice. */
export function notCollectable(block: Block): void {
  registry?.unregister(block);
}

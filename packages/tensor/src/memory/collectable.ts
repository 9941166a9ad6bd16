import type { Block, Memory } from "@gradkit/backend";

type Place = { readonly memory: Memory; readonly address: number; readonly byteLength: number };

let registry: FinalizationRegistry<Place> | undefined;

/** Frees a block once nobody can reach it, or one it was renewed into, any more. */
export function collectable(block: Block): void {
  registry ??= new FinalizationRegistry(({ memory, address, byteLength }) => {
    memory.reclaim(address, byteLength);
  });
  const { memory, address, byteLength, origin = block } = block;
  registry.register(origin, { memory, address, byteLength }, origin);
}

/** Forgets a block that was freed by hand, so that its place is not freed twice. */
export function notCollectable(block: Block): void {
  registry?.unregister(block.origin ?? block);
}

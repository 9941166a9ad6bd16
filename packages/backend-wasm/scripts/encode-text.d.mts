export function encodeText(bytes: Uint8Array, frequent: readonly number[]): string;

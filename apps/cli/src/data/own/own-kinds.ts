import { imageKind } from "./image-kind.ts";
import type { OwnKind } from "./own-kind.ts";
import { tableKind } from "./table-kind.ts";

/** Every kind of data that users can train on without writing a program. */
export const ownKinds: readonly OwnKind[] = [tableKind, imageKind];

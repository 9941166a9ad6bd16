import { describe, expect, it } from "vitest";

type Glob = <T>(pattern: string[], options: { eager: true; query?: string; import?: string }) => Record<string, T>;
const { glob } = import.meta as ImportMeta & { glob: Glob };

const files = ["./*.ts", "!./*.test.ts", "!./*.test-d.ts"];
const modules = import.meta.glob<Record<string, unknown>>(files, { eager: true });

declare module "virtual:type-files" {
  /** What `build/type-files.ts` makes. */
  const files: Readonly<Record<string, string>>;
  export default files;
}

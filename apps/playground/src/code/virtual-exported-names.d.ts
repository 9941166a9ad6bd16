declare module "virtual:exported-names" {
  /** What `build/exported-names.ts` makes. */
  const names: unknown;
  export default names;
}

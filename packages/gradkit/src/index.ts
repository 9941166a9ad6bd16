// Beginners get everything from one import. Names are listed by the packages themselves; where an activation and an
// operation, or two constants, share a name, the layer's comes from here and the other from its own package.
export * from "@gradkit/datasets";

/** The classes that the networks of this page tell apart. */
export const classIndices = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export type ClassIndex = (typeof classIndices)[number];

/** Thrown where a peer cannot do a workload, with the reason in words: reported, not a failure. */
export class Absent extends Error {}

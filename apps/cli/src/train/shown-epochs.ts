const mostRows = 20;

/**
 * Says which epochs get a row: every `every`-th, the first and the last. Unless given, `every` is 1 for up to 30
 * epochs, and more for longer runs, so that about twenty rows tell the story.
 */
export function shownEpochs(epochs: number, every?: number): (epoch: number) => boolean {
  const step = every ?? (epochs <= 1.5 * mostRows ? 1 : round(epochs / mostRows));
  return (epoch) => epoch === 1 || epoch === epochs || epoch % step === 0;
}

/** The next of 1, 2, 5, 10, 20, 50, … that is not less. */
function round(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= value) ?? value;
}

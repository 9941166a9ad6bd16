// Reads the one JSON object that `train --json` prints, and fails unless MNIST was learnt.
const least = Number(process.argv[2]);
let text = "";
for await (const piece of process.stdin) {
  text += piece;
}
const { dataset, test, seconds } = JSON.parse(text);
console.log(`${dataset}: test accuracy ${test.accuracy} in ${seconds} s, at least ${least} expected`);
process.exitCode = dataset === "mnist" && test.accuracy >= least ? 0 : 1;

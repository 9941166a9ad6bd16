/** The files of a starter project, by name. */
export function starterFiles(name: string): Readonly<Record<string, string>> {
  const manifest = {
    name,
    version: "0.0.0",
    private: true,
    type: "module",
    scripts: { start: "tsx train.ts", check: "tsc" },
    dependencies: { [umbrella]: "^0.1.0" },
    devDependencies: { "@types/node": "^20.0.0", tsx: "^4.0.0", typescript: "^6.0.0" },
  };
  const compiler = { target: "ES2022", module: "ESNext", moduleResolution: "bundler", strict: true, noEmit: true, types: ["node"] }; // prettier-ignore
  return {
    "package.json": `${JSON.stringify(manifest, null, 2)}\n`,
    "tsconfig.json": `${JSON.stringify({ compilerOptions: compiler, include: ["*.ts"] }, null, 2)}\n`,
    ".gitignore": "node_modules/\nruns/\n",
    "train.ts": program,
    "README.md": readme(name),
  };
}

/** The package that has everything in one import. */
const umbrella = "gradkit";

const program = `import { accuracy, adam, crossEntropy, dense, fit, relu, sequential, spiral } from "${umbrella}";

// Three spiral arms in the plane, 100 points each. Change anything; wrong layer chains do not compile.
const model = sequential(dense(2, 64), relu(), dense(64, 3));

const training = fit(model, spiral(), {
  loss: crossEntropy,
  optimizer: adam(0.05),
  metrics: { accuracy },
  epochs: 500,
  batchSize: 300,
  validation: 0.2,
  seed: 0,
});

for await (const event of training) {
  if (event.kind === "epoch" && event.record.epoch % 100 === 0) {
    const { epoch, train, validation } = event.record;
    console.log(epoch, train.loss.toFixed(4), validation?.accuracy.toFixed(3));
  }
}

const run = await training;
console.log("accuracy on new points", (await run.evaluate(spiral({ seed: 1 }))).accuracy.toFixed(3));
`;

function readme(name: string): string {
  return `# ${name}

\`\`\`sh
npm install
npm start        # trains
npm run check    # compiles
\`\`\`

\`train.ts\` is all there is. What else gradkit has: https://github.com/gradkit/gradkit
`;
}

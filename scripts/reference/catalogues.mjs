/** The kind that the folder of a file stands for. */
const byFolder = (kinds, fallback) => (_, file) => kinds[/^src\/([\w-]+)\//.exec(file)?.[1]] ?? fallback;

/**
 * The packages in the reference. `kindOf` says what an export is, from its name, its file and its declaration. `rowFiles` are
 * the tables of the contract, and `namesInRows` how an export is named in them, as the package's own contract test reads
 * them. `checked` are the kinds that must have a row; `plainData` those that need no example, because they are constants
 * that the example of something else shows. `golden.keys` finds names in the golden values, and `golden.also` says under
 * which key the values of others stand.
 */
export const catalogues = [
  {
    package: "tensor",
    title: "Tensors and operations",
    kindOf: byFolder(
      {
        ops: "operation",
        create: "creation",
        autograd: "gradients",
        memory: "memory",
        anomalies: "anomalies",
        replay: "replay",
      },
      "tree and engine",
    ),
    checked: ["operation"],
    rowFiles: [
      "src/ops/gradients.fixture.ts",
      "src/ops/gradients-elementwise.fixture.ts",
      "src/ops/gradients-structure.fixture.ts",
    ],
    namesInRows: [/\bname: "(\w+)"/g, /^ {2}(\w+): "/gm],
    golden: { keys: /"name": ?"(\w+)"/g },
  },
  {
    package: "layers",
    title: "Layers",
    kindOf(name, _, text) {
      if (/\): Initializer\b/.test(text)) {
        return layerTools.has(name) ? "tool" : "initializer";
      }
      const isActivation = /\): Activation\b/.test(text) && !/ropout$|^activation$/.test(name);
      return isActivation ? "activation" : layerTools.has(name) ? "tool" : "layer";
    },
    checked: ["layer", "activation", "initializer"],
    rowFiles: ["src/layers.fixture.ts"],
    namesInRows: [/\bl\.(\w+)/g],
    golden: { keys: /"kind": ?"(\w+)"/g },
  },
  {
    package: "losses",
    title: "Losses",
    kindOf: (name) =>
      ["l1", "l2"].includes(name)
        ? "regularizer"
        : /robabilit(y|ies)$|Evidence$/.test(name) && !/^binary/.test(name)
          ? "tool"
          : "loss",
    checked: ["loss"],
    rowFiles: ["src/losses.fixture.ts", "src/class-losses.fixture.ts"],
    namesInRows: [/\bname: .*?"(\w+)/g],
    golden: { keys: /"name": ?"(\w+)"/g },
  },
  {
    package: "metrics",
    title: "Metrics",
    kindOf: (name) => (name === "measure" ? "tool" : "metric"),
    checked: ["metric"],
    rowFiles: ["src/metrics.fixture.ts"],
    namesInRows: [/\bof\w+\("(\w+)/g],
    golden: { keys: /"name": ?"(\w+)"/g },
  },
  {
    package: "optimizers",
    title: "Optimizers, transforms, schedules",
    kindOf: (name, file) =>
      optimizerTools.has(name)
        ? "tool"
        : byFolder({ schedules: "schedule", transforms: "transform" }, "optimizer")(name, file),
    checked: ["optimizer", "transform", "schedule"],
    rowFiles: [
      "src/rules.fixture.ts",
      "src/closure-optimizers.fixture.ts",
      "src/transforms/transforms.fixture.ts",
      "src/schedules/schedules.fixture.ts",
    ],
    namesInRows: [/\bshows: (\w+)/g],
    golden: { keys: /"name": ?"(\w+)|"(\w+)": ?\[/g, also: { reduceOnPlateau: "plateau" } },
  },
  {
    package: "datasets",
    title: "Data sets",
    kindOf(name, file) {
      const kinds = {
        sets: "data set",
        planar: "data set",
        synthetic: "data set",
        splits: "split",
        views: "view",
        transforms: "transform",
        augment: "augmentation",
        loader: "batches",
        readers: "reader",
        errors: "error",
      };
      return /Card$/.test(name)
        ? "card"
        : /FeatureNames$/.test(name)
          ? "names"
          : byFolder(kinds, "tool")(name, file);
    },
    checked: ["data set"],
    rowFiles: ["src/datasets.fixture.ts"],
    namesInRows: [/[rR]ow\("(\w+)"/g],
    plainData: ["card", "names"],
    golden: {
      keys: /"(\w+)": ?[[{]/g,
      also: {
        decodeImage: "png",
        linearlySeparable: "linear",
        readParquet: "parquet",
        readTar: "tar",
        readZip: "zip",
        standardize: "standardized",
        trainTestSplit: "digitsPermutation",
        whiten: "whitened",
      },
    },
  },
  {
    package: "training",
    title: "Training",
    kindOf: byFolder(
      {
        fit: "training",
        loop: "training",
        evaluation: "measuring",
        prediction: "measuring",
        studies: "study",
        checkpoint: "checkpoint",
        "model-file": "model file",
        worker: "worker",
      },
      "tool",
    ),
    checked: [],
    rowFiles: [],
    namesInRows: [],
    golden: { keys: /"name": ?"(\w+)"/g },
  },
  {
    package: "runs",
    title: "Run folders",
    kindOf: () => "run folder",
    checked: [],
    rowFiles: [],
    namesInRows: [],
    plainData: ["names"],
    golden: { keys: /"name": ?"(\w+)"/g },
  },
  {
    package: "figures",
    title: "Figures",
    kindOf: (name) => (/^[a-z]/.test(name) && !/^(themeTokens|formatNumber)$/.test(name) ? "figure" : "tool"),
    checked: [],
    rowFiles: [],
    namesInRows: [],
    golden: { keys: /"name": ?"(\w+)"/g },
  },
  {
    package: "formats",
    title: "File formats",
    kindOf: byFolder(
      {
        arrays: "array",
        trees: "tree",
        safetensors: "safetensors",
        npy: "NumPy",
        onnx: "ONNX",
        text: "text",
        tensorboard: "TensorBoard",
      },
      "error",
    ),
    checked: [],
    rowFiles: [],
    namesInRows: [],
    golden: { keys: /"name": ?"(\w+)"/g },
  },
];

const layerTools = new Set([
  "buildLayer",
  "describeInitializer",
  "describeLayer",
  "drawModel",
  "initializerKinds",
  "layerKinds",
  "summarize",
  "summaryTable",
]);

const optimizerTools = new Set(["globalNorm", "isMatrix", "optimizerFrom"]);

/** What an export may lack, and why; a reason that is not needed any more is a problem. */
export const allowed = [
  ...[
    ["AnomalyError", "detectAnomalies throws it, and shows it"],
    ["currentBackend", "useBackend shows it"],
    ["empty", "its elements are undefined; compute shows it"],
    ["fold", "the way back of unfold, which shows it"],
    ["isRecording", "for ways back, which record shows"],
    ["requireClassIndices", "only throws; losses and metrics show it"],
    ["windowOver", "for operations over windows, which show it"],
  ].map(([name, why]) => ({ package: "tensor", name, lacks: "example", why })),
  {
    package: "datasets",
    name: "DataSourceError",
    lacks: "example",
    why: "thrown for a machine that is set up wrongly",
  },
  {
    package: "optimizers",
    name: "reduceOnPlateau",
    lacks: "row",
    why: "a schedule with state, which has tests of its own",
  },
];

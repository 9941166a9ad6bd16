import type { DigitsSet } from "../digits/settings/digits-config.ts";
import type { WhyWay } from "../digits/why/why-way.ts";
import type { DigitsModelName } from "../digits/settings/digits-models.ts";
import { formatBytes } from "./format-bytes.ts";
import { formatCount } from "./format-count.ts";
import { formatShare } from "./format-share.ts";
import { formatSmall } from "./format-small.ts";

/** What the page of digits says. */
export const digitsTexts = {
  title: "Digits and clothes",
  sets: {
    "synthetic-digits": "Synthetic digits",
    mnist: "MNIST",
    "fashion-mnist": "Fashion-MNIST",
  } satisfies Record<DigitsSet, string>,
  models: {
    softmax: "No hidden layer",
    mlp64: "64 hidden units",
    mlp300: "300 hidden units",
    conv: "Convolutional",
  } satisfies Record<DigitsModelName, string>,
  play: "Train",
  pause: "Pause",
  rewind: "Begin again with the same weights",
  epoch: "Epoch",
  progress: "Epochs made",
  ofEpochs: (epochs: number): string => `of ${formatCount(epochs)}`,
  update: (step: number): string => `update ${formatCount(step)}`,
  speed: (perSecond: number): string => `${formatCount(Math.round(perSecond))} images a second`,
  settings: {
    title: "Settings",
    set: "Images",
    model: "Network",
    images: "Images to train on",
    optimizer: "Optimizer",
    learningRate: "Learning rate",
    batchSize: "Batch size",
    epochs: "Stop after epochs",
    seed: "Seed",
    newSeed: "Another seed",
    setHelp: {
      "synthetic-digits": "Made on this machine, stroke by stroke. Nothing is downloaded.",
      mnist: "70,000 digits written by hand. 11.6 MB are downloaded once and kept.",
      "fashion-mnist": "70,000 pictures of clothes, a harder task. 30.9 MB are downloaded once and kept.",
    } satisfies Record<DigitsSet, string>,
  },
  lead: (rows: number, weights: number): string =>
    `${formatCount(rows)} images to learn from, ${formatCount(weights)} weights. Draw while it learns.`,
  making: "Making the images on this machine …",
  training: (accuracy: number): string => `Training: ${formatShare(accuracy)} of the test images are read.`,
  paused: (accuracy: number): string => `Paused: ${formatShare(accuracy)} of the test images are read.`,
  ended: (accuracy: number, epochs: number, seconds: number): string =>
    `Learnt: ${formatShare(accuracy)} of the test images after ${formatCount(epochs)} epochs and ` +
    `${seconds.toFixed(1)} s of computing.`,
  diverged: "Training diverged",
  runaway: (step: number, loss: number, rate: number): string =>
    `At update ${formatCount(step)} the loss had grown to ${formatSmall(loss)} at a learning rate of ${rate}.`,
  slower: "Begin again with a tenth of the rate",
  opened: (layers: string, weights: number): string =>
    `From a file: ${layers}; ${formatCount(weights)} weights.`,
  openedAccuracy: (accuracy: number): string => `Its file says ${formatShare(accuracy)}.`,
  ownNetwork: "Back to a network of this page",
  crash: "The worker has stopped",
  restart: "Start another one",
  tabTitle: (epoch: number, accuracy: number): string =>
    `${formatShare(accuracy)}, epoch ${formatCount(epoch)}`,
  next: "Now try:",
  presets: { conv: "A convolutional network", mnist: "Real handwriting (MNIST)", clothes: "Clothes" },
  load: {
    downloading: (set: string): string => `Downloading ${set}`,
    bytes: (received: number, total: number): string => `${formatBytes(received)} of ${formatBytes(total)}`,
    from: (host: string): string => `from ${host}`,
    firstOnly: (rows: number, all: number): string =>
      `It learns from the first ${formatCount(rows)} of ${formatCount(all)} images while the others come.`,
    onlyFirst: (rows: number): string => `Training goes on with the first ${formatCount(rows)} images.`,
    joined: (rows: number, updates: number, all: number): string =>
      `Began with the first ${formatCount(rows)} images for ${formatCount(updates)} updates; since then all ${formatCount(all)} are here. ` +
      "Begin again (R) for the weights that the command line gets.",
    cancel: "Cancel",
    cancelled: "The download was cancelled.",
    unavailable: (set: string): string => `${set} cannot be downloaded from here`,
    unavailableHelp:
      "No mirror could be reached. If you have the files, choose all four of them, packed (.gz) or unpacked, or drop them on the page. They are checked by SHA-256 and never leave this machine.",
    refused: "These files cannot be used",
    choose: "Choose the four files",
    retry: "Try again",
    synthetic: "Use synthetic digits",
  },
  curves: {
    title: "Curves",
    loss: "Loss",
    accuracy: "Accuracy",
    train: "Train",
    test: "Test",
    epoch: "Epoch",
    log: "Log scale",
    smooth: "Smooth",
    table: "Table",
  },
  scores: {
    test: "Test accuracy",
    train: "Train accuracy",
    loss: "Test loss",
    hash: "Weights hash",
    hashHelp: "The same settings give the same weights on the command line; this is their hash.",
  },
  confusion: {
    title: "Confusion",
    help: "Rows: what it is. Columns: what it is read as. Choose a cell to see its images.",
    label: "Confusion matrix. Arrow keys move between cells, Enter shows their images.",
    cell: (count: number, actual: string, predicted: string): string =>
      actual === predicted
        ? `${count} of ${actual} read rightly`
        : `${count} of ${actual} read as ${predicted}`,
    images: (count: number, shown: number, actual: string, predicted: string): string =>
      `${actual === predicted ? `${actual}, read rightly` : `${actual} read as ${predicted}`}: ` +
      (shown < count
        ? `${formatCount(shown)} of ${formatCount(count)} images`
        : `${formatCount(count)} images`),
    imagesLabel: "Images of the chosen cell",
    close: "Close the images",
  },
  image: (actual: string, predicted: string, confidence: number): string =>
    actual === predicted
      ? `${actual}, ${formatShare(confidence)}`
      : `${actual}, read as ${predicted}, ${formatShare(confidence)}`,
  useImage: (what: string): string => `${what}. Put it on the paper`,
  mistakes: {
    title: "Most confident mistakes",
    none: "No mistake among the test images.",
    waiting: "They appear with the first measurement.",
  },
  weights: {
    title: "First layer",
    help: "The weights from the pixels to each unit: blue for ink that raises it, orange for ink that lowers it.",
    windows: "The windows that are moved over the image: blue raises, orange lowers.",
    shown: (shown: number, count: number): string =>
      shown < count ? `${shown} of ${formatCount(count)} units` : `${formatCount(count)} units`,
    label: (shown: number): string => `${shown} pictures of weights, changing while training`,
    none: "The first layer of this network has no weights that make a picture.",
  },
  draw: {
    title: "Draw",
    label:
      "Paper to draw on. Arrow keys move the pen, Space puts it down and lifts it, Backspace takes back the last stroke.",
    invitation: "Draw a digit here",
    invitationFashion: "Draw a piece of clothing",
    undo: "Take back",
    clear: "Clear",
    pen: "Pen",
    eraser: "Eraser",
    tool: "Tool",
    width: "Width of the pen",
    testImage: "Use a test image",
    known: (name: string): string => `This test image is: ${name}`,
    seen: "What the network sees",
    seenHelp: (set: DigitsSet): string =>
      `28 × 28 pixels, scaled and centred as the makers of ${set === "fashion-mnist" ? "Fashion-MNIST" : "MNIST"} did it.`,
    seenAsIs: "28 × 28 pixels as they are: a test image was prepared before.",
    before: "as drawn",
    beforeLabel: "The drawing as 28 by 28 pixels, as it stands on the paper",
    seenLabel: "The drawing as 28 by 28 pixels",
    probabilities: "Probabilities",
    reads: (name: string, share: number): string => `Reads ${name}, ${formatShare(share)}`,
    nothing: "Nothing is drawn yet.",
    isRight: "Is that right?",
    yes: "Yes",
    no: "No",
    tally: (right: number, all: number): string =>
      `${right} of ${all} ${all === 1 ? "drawing" : "drawings"} of yours read rightly`,
  },
  why: {
    title: "Why",
    way: "How the pixels are found",
    ways: { gradient: "Gradient × input", occlusion: "Occlusion" } satisfies Record<WhyWay, string>,
    help: {
      gradient:
        "What the ink of each pixel adds to the score: the gradient of the score times the ink. Paper adds nothing.",
      occlusion:
        "How much of the probability is lost when a patch of paper, 5 × 5 pixels, is laid over the place.",
    } satisfies Record<WhyWay, string>,
    question: "Question",
    answer: "Why this answer?",
    next: "Why not the next one?",
    forGroup: "Why",
    notGroup: "Why not",
    forClass: (name: string): string => `Why ${name}?`,
    notClass: (name: string): string => `Why not ${name}?`,
    missed: (name: string): string => `Why not ${name}, which it is?`,
    empty: "Draw, or use a test image: what speaks for the answer and what against it gets a colour here.",
    looking: "Looking …",
    broken: "The network gives numbers here that are not finite.",
    label:
      "The drawing as the network sees it; what speaks for the class is blue, what speaks against it orange. Arrow keys read out the pixels.",
    readOut: "Point at a pixel to read it out.",
    at: {
      gradient: (row: number, column: number, value: number): string =>
        `Row ${row}, column ${column}: ${signed(value)}`,
      occlusion: (row: number, column: number, value: number): string =>
        `Around row ${row}, column ${column}: ${points(value)} lost`,
    } satisfies Record<WhyWay, unknown>,
    range: { gradient: signed, occlusion: points } satisfies Record<WhyWay, unknown>,
    supporting: "for it (+)",
    opposing: "against it (−)",
    regions: [
      ["upper left", "top", "upper right"],
      ["left", "middle", "right"],
      ["lower left", "bottom", "lower right"],
    ],
    subject: (name: string): string => `For ${name}`,
    against: (name: string, rival: string): string => `For ${name} rather than ${rival}`,
    supports: {
      gradient: (region: string, value: number): string => `the ${region} speaks most (${signed(value)})`,
      occlusion: (region: string, value: number): string =>
        `the ${region} counts most (${points(value)} lost without it)`,
    } satisfies Record<WhyWay, unknown>,
    opposes: {
      gradient: (region: string, value: number): string =>
        `the ${region} speaks most against it (${signed(value)})`,
      occlusion: (region: string, value: number): string =>
        `the ${region} is most in its way (${points(-value)} won without it)`,
    } satisfies Record<WhyWay, unknown>,
    silent: { gradient: "no pixel adds anything", occlusion: "no patch changes anything" } satisfies Record<
      WhyWay,
      string
    >,
    sentence: (subject: string, parts: readonly string[]): string => `${subject}: ${parts.join("; ")}.`,
  },
  keys: [
    ["Space", "train or pause"],
    ["R", "begin again with the same weights"],
    ["C", "clear the paper"],
    ["T", "put a test image on the paper"],
  ] as readonly (readonly [string, string])[],
  share: { command: "The same run on the command line" },
  export: {
    model: "model.safetensors",
    history: "Curves as CSV",
    confusion: "Confusion matrix as CSV",
    weights: "First layer as PNG",
    drawing: "Drawing as PNG",
    why: "Why, as PNG",
    whyNumbers: "Why, as CSV",
  },
  open: {
    hint: "A model.safetensors of gradkit train with 784 pixels and 10 classes, or one exported here; you can also drop it on the page.",
    obstacle: "This network prepares its images in another way: it is shown, but cannot be trained on here.",
  },
} as const;

/** A part of a score. */
function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${formatSmall(Math.abs(value))}`;
}

/** A difference of probabilities. */
function points(value: number): string {
  const size = formatSmall(Number((Math.abs(value) * 100).toPrecision(2)));
  return `${value < 0 ? "−" : ""}${size} ${size === "1" ? "point" : "points"}`;
}

import type { LessonPart } from "../experiment/lesson.ts";

/** What the windows of the plane say: to share, to export and open, to build a lesson, and its keys. */
export const planeDialogTexts = {
  share: {
    withWeights: "Link with the trained weights",
    tooLarge: "These are too many weights for a link; export model.safetensors instead.",
    typescript: "The same run as TypeScript",
    command: "The same run on the command line",
    noCommand: (what: string): string => `The command line has no way to say: ${what}.`,
  },
  export: {
    map: "Map as PNG",
    networkPicture: "Network as SVG",
    curves: "Curves as SVG",
    history: "History as CSV",
    points: "Points as CSV",
    model: "model.safetensors",
  },
  keys: [
    ["Space", "play or pause"],
    [".", "one update"],
    [",", "back to the moment before"],
    ["R", "rewind to the same start"],
    ["Shift R", "new start"],
    ["[ ]", "slower, faster"],
  ] as readonly (readonly [string, string])[],
  open: {
    hint: "A model.safetensors of this page, of a program or of the command line; it can also be dropped on the page.",
    notPlanar: (shape: string, classes: number): string =>
      `This page shows networks of two inputs and two or three classes; the file has inputs of ${shape} and ${classes} classes.`,
    otherLayers: "This page shows dense layers with an activation each; the file has others.",
  },
  lesson: {
    title: "Lesson",
    build: "A link for a lesson",
    text: "A sentence or two above the page",
    hide: "Hide",
    parts: {
      data: "Data",
      inputs: "Inputs",
      network: "Network",
      inside: "Inside the layers",
      learning: "Learning",
      curves: "Curves",
      speed: "Speed",
      next: "What to try next",
    } satisfies Record<LessonPart, string>,
    paused: "Waits to be started",
    link: "Link to this lesson",
    embed: "Only the map and its buttons, for a page of your own",
    frame: "To put it in a page of your own",
    whole: "Open in the gradkit playground",
  },
} as const;

import { css, type Rgb } from "../../canvas/palette.ts";
import { makeSheet, type PaintContext } from "../../canvas/sheet.ts";
import { greyImageData } from "./grey-image-data.ts";
import { seenMarks, type Mark, type PaperPoint } from "./mark.ts";

const sheet = makeSheet();

/**
 * Paints a drawing on a square canvas.
 *
 * @param isSmooth Whether the pixels of a test image run into one another.
 */
export function paintMarks(
  context: PaintContext,
  marks: readonly Mark[],
  side: number,
  ink: Rgb,
  paper: Rgb,
  isSmooth: boolean,
): void {
  context.fillStyle = css(paper);
  context.fillRect(0, 0, side, side);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const mark of seenMarks(marks)) {
    if (mark.kind === "image") {
      sheet.put(greyImageData(mark.pixels, 28, ink, paper));
      sheet.stretch(context, 0, [0, 0, side], isSmooth);
    } else if (mark.kind === "stroke") {
      context.strokeStyle = css(mark.erases ? paper : ink);
      context.lineWidth = mark.width * side;
      context.stroke(pathOf(mark.points, side));
    }
  }
}

/** A smooth line through points; a single one is a dot. */
function pathOf(points: readonly PaperPoint[], side: number): Path2D {
  const path = new Path2D();
  const [first = [0, 0], ...rest] = points;
  path.moveTo(first[0] * side, first[1] * side);
  let [x, y] = first;
  for (const [nextX, nextY] of rest) {
    path.quadraticCurveTo(x * side, y * side, ((x + nextX) / 2) * side, ((y + nextY) / 2) * side);
    [x, y] = [nextX, nextY];
  }
  path.lineTo(x * side + 0.01, y * side);
  return path;
}

import { FormatError } from "../../format-error.ts";

/** An error at a place of an ONNX file. */
export function refuseOnnx(place: string, problem: string): FormatError {
  return new FormatError("ONNX", place, problem);
}

import type { FileForm, FileRequest } from "./file-source.ts";

/** The path of a file in a folder of data: `mnist/train-images-idx3-ubyte.gz`, unpacked without the `.gz`. */
export function storedName({ dataset, file }: FileRequest, form: FileForm): string {
  const name = form === "packed" || file.compression === "none" ? file.name : file.name.replace(/\.gz$/, "");
  return `${dataset}/${name}`;
}

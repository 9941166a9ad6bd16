export type { Augmentation, ImagePixels } from "./augment/augmentation.ts";
export { augment } from "./augment/augment.ts";
export type { BatchMixer, MixableBatch } from "./augment/batch-mixer.ts";
export { cutmix } from "./augment/cutmix.ts";
export { mixup } from "./augment/mixup.ts";
export { normalizeChannels } from "./augment/normalize-channels.ts";
export { randomAffine, type RandomAffineOptions } from "./augment/random-affine.ts";
export { randomBrightness } from "./augment/random-brightness.ts";
export { randomContrast } from "./augment/random-contrast.ts";
export { randomCrop } from "./augment/random-crop.ts";
export { randomElastic, type RandomElasticOptions } from "./augment/random-elastic.ts";
export { randomErasing, type RandomErasingOptions } from "./augment/random-erasing.ts";
export { randomFlip, type RandomFlipOptions } from "./augment/random-flip.ts";
export { randomRotation } from "./augment/random-rotation.ts";
export { randomShift } from "./augment/random-shift.ts";
export type { DataFile, Fingerprint } from "./data-file.ts";
export type { DatasetCard } from "./dataset-card.ts";
export { removeCached } from "./sources/remove-cached.ts";
export type { Dataset, FeatureArray, LabelArray } from "./dataset.ts";
export { DataFormatError } from "./errors/data-format-error.ts";
export { DataSourceError } from "./errors/data-source-error.ts";
export { DatasetUnavailableError, type SourceFailure } from "./errors/dataset-unavailable-error.ts";
export type { DownloadProgress, LoadOptions } from "./load-options.ts";
export { batches, type Batch, type BatchOptions } from "./loader/batches.ts";
export {
  loader,
  type Collate,
  type Loader,
  type LoaderOptions,
  type LoaderPosition,
} from "./loader/loader.ts";
export { prefetch } from "./loader/prefetch.ts";
export { streamBatches, type Sample, type StreamBatchOptions } from "./loader/stream-batches.ts";
export { blobs, blobsCard, type BlobsOptions } from "./planar/blobs.ts";
export { checkerboard, checkerboardCard, type CheckerboardOptions } from "./planar/checkerboard.ts";
export { circles, circlesCard, type CirclesOptions } from "./planar/circles.ts";
export { linearlySeparable, linearlySeparableCard } from "./planar/linearly-separable.ts";
export { moons, moonsCard } from "./planar/moons.ts";
export type { PlanarOptions } from "./planar/planar-options.ts";
export {
  regressionPlane,
  regressionPlaneCard,
  type RegressionPlaneOptions,
} from "./planar/regression-plane.ts";
export type { SampleOptions } from "./planar/sample-options.ts";
export { sine, sineCard } from "./planar/sine.ts";
export { spiral, spiralCard } from "./planar/spiral.ts";
export { synth, synthCard, type SynthOptions } from "./planar/synth.ts";
export { vertical, verticalCard } from "./planar/vertical.ts";
export { xor, xorCard } from "./planar/xor.ts";
export { collectSamples } from "./readers/collect-samples.ts";
export { csvRows, type CsvFormat, type CsvRow } from "./readers/csv-rows.ts";
export { datasetFromArrays, type ArraysOptions } from "./readers/dataset-from-arrays.ts";
export { decodeImage, type DecodedImage } from "./readers/decode-image.ts";
export { imageFolder, type FileFolder, type ImageFolderOptions } from "./readers/image-folder.ts";
export { jsonLines } from "./readers/json-lines.ts";
export { nodeFolder } from "./readers/node-folder.ts";
export { parseIdx, type IdxArray } from "./readers/parse-idx.ts";
export type { AnyNumbers } from "./readers/plain-features.ts";
export { readCsv, type CsvOptions } from "./readers/read-csv.ts";
export { readIdx, type IdxElements, type IdxNumbers } from "./readers/read-idx.ts";
export { readParquet, type ParquetOptions } from "./readers/read-parquet.ts";
export { readTar } from "./readers/read-tar.ts";
export { readZip, type ZipMember } from "./readers/read-zip.ts";
export { resizeImage, type ImageSize } from "./readers/resize-image.ts";
export { withChannels } from "./readers/with-channels.ts";
export { tableDataset, type TableDatasetOptions } from "./readers/table-dataset.ts";
export { tableFromRecords, type RecordsOptions } from "./readers/table-from-records.ts";
export type { CategoryColumn, Column, ColumnKind, NumberColumn, Table, TextColumn } from "./readers/table.ts";
export type { TextSource } from "./readers/text-source.ts";
export { breastCancer, breastCancerCard, breastCancerFeatureNames } from "./sets/breast-cancer.ts";
export {
  californiaHousing,
  californiaHousingCard,
  californiaHousingFeatureNames,
} from "./sets/california-housing.ts";
export { cifar10, cifar10Card } from "./sets/cifar10.ts";
export { cifar100, cifar100Card, type Cifar100Options } from "./sets/cifar100.ts";
export { digits, digitsCard } from "./sets/digits.ts";
export { emnist, emnistCard, type EmnistOptions } from "./sets/emnist.ts";
export type { EmnistPart } from "./sets/emnist-parts.ts";
export { fashionMnist, fashionMnistCard } from "./sets/fashion-mnist.ts";
export type { FirstImages, ImageLoadOptions } from "./sets/first-images.ts";
export type { IdxCard } from "./sets/idx-dataset.ts";
export { iris, irisCard, irisFeatureNames } from "./sets/iris.ts";
export { kmnist, kmnistCard } from "./sets/kmnist.ts";
export { mnist, mnistCard } from "./sets/mnist.ts";
export { optdigits, optdigitsCard } from "./sets/optdigits.ts";
export { wine, wineCard, wineFeatureNames } from "./sets/wine.ts";
export type { DealOptions } from "./splits/deal-rows.ts";
export { groupKFold } from "./splits/group-k-fold.ts";
export { kFold } from "./splits/k-fold.ts";
export { leaveOneOut } from "./splits/leave-one-out.ts";
export { split, type TrainValidation } from "./splits/split.ts";
export type { Splits } from "./splits/splits.ts";
export { timeSeriesSplit, type TimeSeriesOptions } from "./splits/time-series-split.ts";
export { trainTestSplit, type TrainTestOptions } from "./splits/train-test-split.ts";
export {
  trainValidationTestSplit,
  type TrainValidationTest,
  type TrainValidationTestOptions,
} from "./splits/train-validation-test-split.ts";
export {
  syntheticDigits,
  syntheticDigitsCard,
  type SyntheticDigitsOptions,
} from "./synthetic/synthetic-digits.ts";
export type { Per } from "./transforms/column-groups.ts";
export { minMax, type MinMaxOptions, type MinMaxState } from "./transforms/min-max.ts";
export {
  oneHotColumns,
  type OneHotColumnsOptions,
  type OneHotColumnsState,
} from "./transforms/one-hot-columns.ts";
export { pipeline } from "./transforms/pipeline.ts";
export { scale, type ScaleState } from "./transforms/scale.ts";
export { standardize, type StandardizeOptions, type StandardizeState } from "./transforms/standardize.ts";
export { rebuildTransform } from "./transforms/rebuild-transform.ts";
export type { FittedStep, Transform } from "./transforms/transform.ts";
export { transformKinds, type TransformKinds } from "./transforms/transform-kinds.ts";
export { whiten, type WhitenOptions, type WhitenState } from "./transforms/whiten.ts";
export { bootstrap } from "./views/bootstrap.ts";
export { cache, type CacheOptions } from "./views/cache.ts";
export { concat } from "./views/concat.ts";
export type { DatasetView, WriteRows } from "./views/dataset-view.ts";
export { filter, type Row } from "./views/filter.ts";
export { map, type ChangeRow, type MapOptions, type RowValues } from "./views/map.ts";
export { overSample } from "./views/over-sample.ts";
export { subset } from "./views/subset.ts";
export { take } from "./views/take.ts";
export { underSample } from "./views/under-sample.ts";
export { zip } from "./views/zip.ts";

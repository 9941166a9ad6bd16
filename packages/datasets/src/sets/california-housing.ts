import type { DataFile } from "../data-file.ts";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import type { LoadOptions } from "../load-options.ts";
import { gunzipWithin } from "../readers/gunzip-within.ts";
import { readTar } from "../readers/read-tar.ts";
import type { FileContent } from "../sources/load-file.ts";
import { contentLoader } from "./content-loader.ts";
import { readFields } from "./read-fields.ts";

const published = {
  bytes: 441963,
  sha256: "aaa5c9a6afe2225cc2aed2723682ae403280c4a3695a2ddda4ffb5d8215ea681",
};

const archive: DataFile = {
  name: "cal_housing.tgz",
  packed: published,
  unpacked: published,
  compression: "none",
  urls: ["https://ndownloader.figshare.com/files/5976036"],
};

/** Where the housing data are from, their terms and their file. */
export const californiaHousingCard: DatasetCard = {
  name: "california-housing",
  title: "California housing",
  description:
    "Eight facts about 20,640 districts of California in 1990, and the median value of their houses.",
  authors: ["R. Kelley Pace", "Ronald Barry"],
  licence: "Not stated; from the census of the United States",
  source: "https://www.dcc.fc.up.pt/~ltorgo/Regression/cal_housing.html",
  citation:
    "R. K. Pace, R. Barry: Sparse spatial autoregressions. Statistics & Probability Letters 33, 291-297, 1997.",
  classNames: [],
  featureShape: [8],
  sizes: { train: 20_640, test: 0 },
  files: [archive],
  mirrors: ["https://www.dcc.fc.up.pt/~ltorgo/Regression/"],
};

/** What the features are, in their order. */
export const californiaHousingFeatureNames: readonly string[] = [
  "median income",
  "house age",
  "average rooms",
  "average bedrooms",
  "population",
  "average occupancy",
  "latitude",
  "longitude",
];

/**
 * A regression: the median value of houses in 20,640 districts, in 100,000 dollars, from eight features as scikit-learn
 * makes them of the census (rooms, bedrooms and people per household). Features and labels are float64, unscaled, so that a
 * model needs {@link standardize} first.
 *
 * Looks in `GRADKIT_DATA`, then in the cache, then downloads 0.4 MB; the archive is checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when the archive in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { californiaHousing, californiaHousingCard } from "@gradkit/datasets";
 * const load = () => californiaHousing(); // looks for files, then downloads
 * console.log(californiaHousingCard.sizes.train, typeof load); // 20640 function
 *
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.datasets.fetch_california_housing.html
 */
export async function californiaHousing(options: LoadOptions = {}): Promise<Dataset> {
  const load = await contentLoader(californiaHousingCard, options);
  return readCaliforniaHousing(await load(archive));
}

/** The set from its archive. */
export async function readCaliforniaHousing({ bytes, origin }: FileContent): Promise<Dataset> {
  const members = readTar(await gunzipWithin(bytes, 64 * 1024 * 1024, origin), origin);
  const member = "CaliforniaHousing/cal_housing.data";
  const content = members.get(member);
  if (!content) {
    throw new DataFormatError(origin, `the member ${member}`, [...members.keys()].join(", ") || "nothing");
  }
  const lines = readFields({ bytes: content, origin: `${origin}/${member}` }, 9);
  const features = lines.flatMap((line) => {
    const [
      longitude = 0,
      latitude = 0,
      age = 0,
      rooms = 0,
      bedrooms = 0,
      people = 0,
      households = 1,
      income = 0,
    ] = Array.from({ length: 8 }, (_, column) => line.number(column));
    return [
      income,
      age,
      rooms / households,
      bedrooms / households,
      people,
      people / households,
      latitude,
      longitude,
    ];
  });
  const { name, featureShape, classNames } = californiaHousingCard;
  return {
    name,
    features: Float64Array.from(features),
    featureShape,
    scale: 1,
    labels: Float64Array.from(lines, (line) => line.number(8) / 100_000),
    classNames,
    size: lines.length,
  };
}

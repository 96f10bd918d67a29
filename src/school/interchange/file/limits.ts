/** What an import may hold at most. Sizes in bytes. */
export const LIMITS = {
  /** The file itself. */
  file: 20_000_000,
  /** Questions in one import. */
  questions: 10_000,
  /** One text in a package, unpacked. */
  entry: 5_000_000,
  /** All texts of a package that are read, unpacked. */
  unpacked: 50_000_000,
  /** Files in a package. */
  entries: 10_000,
  /** How many times its packed size a file in a package may become, once it is larger than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 1_000_000,
};

/** A size as people say it: 20000000 is 20 MB. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

/** Kinds of files that may be handed in, by what they are called on the web. */
export const KINDS = {
  'application/pdf': { ending: 'pdf', title: 'PDF', most: 25_000_000 },
  'image/jpeg': { ending: 'jpg', title: 'JPEG', most: 25_000_000 },
  'image/png': { ending: 'png', title: 'PNG', most: 25_000_000 },
  'video/mp4': { ending: 'mp4', title: 'MP4', most: 200_000_000 },
} as const;

export type UploadKind = keyof typeof KINDS;

/** Endings under which people know those kinds. */
const ENDINGS: Readonly<Record<string, UploadKind>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
};

/** What a file input may offer. */
export const ACCEPT = [...Object.keys(KINDS), ...Object.keys(ENDINGS).map((it) => `.${it}`)].join(',');

/** The largest file of any kind, in bytes. */
export const LARGEST = Math.max(...Object.values(KINDS).map((it) => it.most));

/** The ending of a name in lower case; empty where it has none. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The kind that a name promises; what the file is, only its content says. */
export const promisedKind = (name: string): UploadKind | undefined => {
  const ending = endingOf(name);
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
};

/** Whether a kind is one of ours. */
export const isKind = (type: string): type is UploadKind => Object.hasOwn(KINDS, type);

/** A file's name with the ending that its content deserves. */
export function nameAs(name: string, type: UploadKind): string {
  if (promisedKind(name) === type) return name;
  return `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}.${KINDS[type].ending}`;
}

/** The longest name that is kept, in UTF-16 units. */
const NAME_LIMIT = 120;

/**
 * A file's name as it may be kept and shown: no folders, no control or direction-changing characters (which make
 * `exe.pdf` of `fdp.exe`), cut from the front of what stands before the ending.
 */
export function cleanName(given: string): string {
  const bare = given.split(/[/\\]/).at(-1) ?? '';
  const plain = bare
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}"<>|:*?]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const ending = endingOf(plain);
  const stem = (ending ? plain.slice(0, -ending.length - 1) : plain).slice(0, NAME_LIMIT - ending.length - 1);
  return `${stem.trim().replace(/^\.+/, '') || 'file'}${ending && `.${ending}`}`;
}

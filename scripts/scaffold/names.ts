/** An id: lower-case letters, digits and single hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id in the name of a file or folder: `05-check.quiz.yaml` is `check`. Undefined where the name has no number. */
export const idOf = (name: string): string | undefined => /^\d+-([^.]+)/.exec(name)?.[1];

/** The ids among names of files or folders. */
export const idsIn = (names: readonly string[]): string[] => names.flatMap((it) => idOf(it) ?? []);

/** The number after the highest in use, in two digits at least. */
export function nextNumber(names: readonly string[]): string {
  const used = names.map((it) => Number(/^(\d+)-/.exec(it)?.[1] ?? 0));
  return String(Math.max(0, ...used) + 1).padStart(2, '0');
}

/** A title to begin with: `scar-work` is “Scar work”. */
export const titleOf = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Says what there is to choose from. */
export const thereAre = (ids: readonly string[]): string =>
  ids.length > 0 ? `There are: ${ids.join(', ')}.` : 'There are none yet.';

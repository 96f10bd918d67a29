import { basename, extname } from 'node:path';

const LONGEST_ID = 60;

/** A title made of a file's name: `neck_rotation-2.mov` is “Neck rotation 2”. */
export function titleOfFile(file: string): string {
  const words = basename(file, extname(file))
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** An id made of a title: `Schulter, gelöst` is schulter-gelost. Empty where no letter of it is one of a to z. */
export const idOfTitle = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');

/** A text as a message shows it: no longer than a line. */
export const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** A language's name in itself, such as español for es. Undefined for what is no language's code. */
export function nameOfLanguage(lang: string): string | undefined {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) return undefined;
  const name = new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' }).of(lang);
  return name && name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** Characters that steer a display rather than stand for a letter: controls, bidirectional marks and overrides, tags. */
const STEERING = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * A text as a PDF can hold it: composed (NFC), on one line, without characters that steer the display. The joiners
 * U+200C and U+200D stay: Persian and the scripts of India spell with them.
 */
export const printable = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').replace(STEERING, '').trim();

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether a text runs from right to left: its first letter does (Unicode annex 9, rule P2). */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text.match(/\p{Letter}/u)?.[0] ?? '');

/** Every text in a value, however deep, with the path at which it stands, such as `rows.0.title`. */
export function pathsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, it]) => pathsOf(it, path ? `${path}.${name}` : name));
}

/** A copy of a value with each of its texts changed. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((it) => mapTexts(it, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, mapTexts(it, change)])) as T;
}

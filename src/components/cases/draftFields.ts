import type { Fields } from '../../platform/form.ts';
import type { TypedText } from '../../school/cases/index.ts';

/** The field that names the moment of a change, in ms, where a page saves by itself. */
const REVISION = '_revision';

/** The sections in a posted draft: `SECTION.text`, with the revision that the page showed under `SECTION.shown`. */
export function typedTexts(fields: Fields, now: number): TypedText[] {
  const revision = wholeNumber(fields.get(REVISION)) ?? now;
  return fields.entries.flatMap(([name, text]): TypedText[] => {
    if (!name.endsWith('.text')) return [];
    const section = name.slice(0, -'.text'.length);
    const shown = wholeNumber(fields.get(`${section}.shown`));
    return [{ section, text, revision, ...(shown !== undefined && { shown }) }];
  });
}

/** A whole number as it was posted, such as a moment in ms; undefined for anything else. */
export const wholeNumber = (typed: string): number | undefined =>
  /^\d{1,15}$/.test(typed) ? Number(typed) : undefined;

import { sha256 } from '../../platform/tokens.ts';

/**
 * The id of an option, under which the browser posts it: a hash of item and text, so that neither the id nor the
 * order of ids says which option is right, and the same text keeps its id when an author moves it.
 * @param role tells apart texts of one item that play different parts (prompt and match).
 */
export const optionId = (item: string, text: string, role = 'option'): string =>
  sha256(`${item}\n${role}\n${text}`).slice(0, 12);

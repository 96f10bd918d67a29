/** A piece of a text: letters as they are, or the name of a character that can't be seen, such as `U+202E`. */
export type Piece = { text: string } | { unseen: string };

// Characters of format (direction, joiners, soft hyphen, tags), of control and of line, those that Unicode lets a
// display leave out (fillers, variation selectors), those that mean nothing between strangers, and the blank of Braille.
const UNSEEN = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * A text with what can't be seen made visible, so that a name that only looks like another is found out.
 * @returns its pieces in order.
 */
export function showUnseen(text: string): Piece[] {
  const pieces = text.split(new RegExp(`(${UNSEEN.source})`, 'u')).filter((it) => it !== '');
  return pieces.map((it) => (UNSEEN.test(it) ? { unseen: codePoint(it) } : { text: it }));
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

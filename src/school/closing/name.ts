import { showUnseen } from '../../platform/unseen.ts';

/** A name without what can't be seen, and what was taken out of it, such as `U+202E`, each once. */
export interface SeenName {
  name: string;
  unseen: string[];
}

// Joiners that writing needs: after a letter of Arabic or Syriac they part or bind what follows, after the sign that
// takes a vowel away (virama) they shape a cluster. Elsewhere they only make two names look the same (UAX #31, 2.3).
const NEEDED =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d](?=\p{L})/gu;

/**
 * Reads a name that someone typed for a certificate: blanks made one, and characters that can't be seen (control,
 * direction, zero width) taken out but for the joiners that its script needs.
 */
export function readName(typed: string): SeenName {
  const even = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const needed = [...even.matchAll(NEEDED)].map((it) => it.index);
  const unseen = new Set<string>();
  let name = '';
  let at = 0;
  for (const piece of showUnseen(even)) {
    const length = 'text' in piece ? piece.text.length : lengthOf(piece.unseen);
    if ('text' in piece || needed.includes(at)) name += even.slice(at, at + length);
    else unseen.add(piece.unseen);
    at += length;
  }
  return { name: name.replace(/ +/g, ' ').trim(), unseen: [...unseen] };
}

/** UTF-16 units of a character by its name, such as `U+E0041`. */
const lengthOf = (codePoint: string): number => String.fromCodePoint(Number.parseInt(codePoint.slice(2), 16)).length;

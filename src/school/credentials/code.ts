import { normalCode } from '../../platform/tokens.ts';

/** A verification code: four groups of four symbols of Crockford's base 32, 80 random bits. */
export const CODE_GROUPS = 4;

const SYMBOLS = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * The code that someone meant: any case, with or without spaces and hyphens (of whatever kind), O for 0, I or L for 1.
 * @returns it as stored, or an empty text, which no award has, when it can't be one.
 */
export function readCode(typed: string): string {
  const symbols = normalCode(typed.normalize('NFKC')).replace(/[^0-9A-Z]/g, '');
  return SYMBOLS.test(symbols) ? (symbols.match(/.{4}/g) ?? []).join('-') : '';
}

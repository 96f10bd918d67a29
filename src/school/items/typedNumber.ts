/** A number as it was typed, or what to tell the person who typed it. */
export type TypedNumber = { ok: true; value: number } | { ok: false; message: string };

const NOT_A_NUMBER = 'Write a number in digits, such as 12 or 3.5, without words.';
const refuse = (message: string): TypedNumber => ({ ok: false, message });

/**
 * Reads a number the way people write one: with a decimal point or comma, in the digits of any script, with any minus.
 * A comma before exactly three digits could be either a decimal sign or a thousands separator, so it is asked back.
 */
export function readNumber(typed: string): TypedNumber {
  if (typed.length > 60) return refuse('That is too long for a number.');
  const plain = [...typed.normalize('NFKC')]
    .map(asciiDigit)
    .join('')
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replaceAll('\u066b', ',')
    .trim();
  if (/^[-+]?[1-9]\d{0,2},\d{3}$/.test(plain)) {
    return refuse(`Is that ${plain.replace(',', '')} or ${plain.replace(',', '.')}? Write it without the comma.`);
  }
  const dotted = plain.replace(/^([^,.]*),([^,.]*)$/, '$1.$2');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,4})?$/i.test(dotted)) return refuse(NOT_A_NUMBER);
  const value = Number(dotted);
  return Number.isFinite(value) ? { ok: true, value } : refuse('That number is too large. Check what you typed.');
}

/** A decimal digit of any script as 0 to 9; Unicode keeps each script's ten digits in a row from its zero. */
function asciiDigit(symbol: string): string {
  if (!/^\p{Nd}$/u.test(symbol)) return symbol;
  const code = symbol.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

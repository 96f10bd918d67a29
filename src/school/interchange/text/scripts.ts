const PLAIN = '0123456789+-=()';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';

const spelled =
  (letters: string) =>
  (text: string): string | undefined => {
    const written = [...text.trim()].map((it) => letters.charAt(PLAIN.indexOf(it)));
    return [...text.trim()].every((it) => PLAIN.includes(it)) ? written.join('') : undefined;
  };

/** Digits and signs as Unicode's subscripts; undefined where there is a letter that has none. */
export const lowered = spelled(LOWERED);

/** Digits and signs as Unicode's superscripts; undefined where there is a letter that has none. */
export const raised = spelled(RAISED);

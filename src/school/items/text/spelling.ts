import { isAnotherWord, lookalikesOf } from './confusable.ts';
import { normalText, wordsOf } from './normalText.ts';

/**
 * How many slips lie between two texts: a letter left out, put in, put for another, or swapped with its neighbour
 * (Damerau, Communications of the ACM 7, 1964; counted as optimal string alignment: no place is corrected twice).
 */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let beforeLast: number[] = [];
  let last = to.map((_, at) => at).concat(to.length);
  for (const [row, letter] of from.entries()) {
    const here = [row + 1];
    for (const [column, other] of to.entries()) {
      const changed = (last[column] ?? 0) + (letter === other ? 0 : 1);
      const moved = Math.min((last[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1);
      const swapped = column > 0 && row > 0 && letter === to[column - 1] && from[row - 1] === other;
      here.push(Math.min(changed, moved, swapped ? (beforeLast[column - 1] ?? 0) + 1 : Infinity));
    }
    [beforeLast, last] = [last, here];
  }
  return last.at(-1) ?? 0;
}

/** How many slips a word allows: one from five letters on, two from nine. */
const allowedIn = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/**
 * Whether a text is one of those accepted but for slips of spelling. Each word allows slips by its own length, so that
 * nothing short, such as the *minor* of a name or a Roman numeral, hides in a long answer; digits allow none. A text that
 * is another word, or is as near to another one or to what the author rejects, is no misspelling: *ileum* is never
 * *ilium*.
 * @param typed as `normalText` leaves it.
 */
export function isMisspelling(typed: string, accept: readonly string[], reject: readonly string[]): boolean {
  const right = new Set(accept.map(normalText));
  const others = [...reject.map(normalText), ...accept.flatMap(confusedWith)].filter((it) => !right.has(it));
  return accept.some((it) => {
    if (!fits(typed, wordsOf(it))) return false;
    const slips = slipsBetween(typed, normalText(it));
    return others.every((other) => slipsBetween(typed, other) > slips);
  });
}

/** A text with each word that has lookalikes in turn put for one of them. */
function confusedWith(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) => lookalikesOf(word).map((it) => words.with(at, it).join('')));
}

/** Whether a text can be cut into these words, each with no more slips than it allows, wherever its spaces stood. */
function fits(text: string, words: readonly string[]): boolean {
  // Where the words so far may end.
  let ends = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const from of ends) {
      for (const to of lengthsOf(word).map((it) => from + it)) {
        if (to <= text.length && isSlip(text.slice(from, to), word)) next.add(to);
      }
    }
    ends = next;
  }
  return ends.has(text.length);
}

const lengthsOf = (word: string): number[] => {
  const allowed = allowedIn(word);
  return Array.from({ length: 2 * allowed + 1 }, (_, at) => word.length - allowed + at);
};

const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, '');

const isSlip = (text: string, word: string): boolean =>
  slipsBetween(text, word) <= allowedIn(word) && digitsOf(text) === digitsOf(word) && !isAnotherWord(text, word);

import { asMatching, asOrdering, type Matching } from '../nearest.ts';
import { absolute } from '../numbers.ts';
import { sharesOf } from '../shares.ts';
import { loseLeniency } from '../shortText.ts';
import { OWN_CATEGORY, tagsOfFields } from '../tags.ts';
import { type Lose, refuse } from '../types.ts';
import { type Export, type Source, type Target, type Writers, writeItems } from '../writeItems.ts';
import { giftEscaped } from './blocks.ts';
import { lineOfHtml, piece, plainPiece } from './piece.ts';

/** Answers between braces, each in a line of its own, with the explanation as general feedback. */
const between = (answers: readonly string[], explanation: string | undefined, lose: Lose): string => {
  const general = explanation ? [`####${piece(explanation, lose)}`] : [];
  return `{\n${[...answers, ...general].map((it) => `\t${it}\n`).join('')}}`;
};

const feedbackOf = ({ feedback }: { feedback?: string | undefined }, lose: Lose): string =>
  feedback ? `#${piece(feedback, lose)}` : '';

const pairs = (item: Matching, explanation: string | undefined, lose: Lose): string =>
  between(
    [
      ...item.pairs.map((it) => `=${piece(it.prompt, lose)} -> ${plainPiece(it.match, lose)}`),
      ...item.distractors.map((it) => `= -> ${plainPiece(it, lose)}`),
    ],
    explanation,
    lose,
  );

/** The form of Moodle's ordering question, which has no place for general feedback. */
function ordered(sequence: readonly string[], explanation: string | undefined, lose: Lose): string {
  if (explanation) lose('its explanation');
  const lines = sequence.map((it) => lineOfHtml(it, lose));
  return `{>${lines.length} ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW\n${lines.join('\n')}\n}`;
}

/** How GIFT says the answers of each type. Source: docs.moodle.org, GIFT format, and what Moodle's own export does. */
const WRITERS: Writers<string> = {
  single: (item, lose) =>
    between(
      item.options.map((it) => `${it.correct ? '=' : '~'}${piece(it.text, lose)}${feedbackOf(it, lose)}`),
      item.explanation,
      lose,
    ),
  several(item, lose) {
    const { right, wrong } = sharesOf(item, lose);
    return between(
      item.options.map((it) => `~%${it.correct ? right : wrong}%${piece(it.text, lose)}${feedbackOf(it, lose)}`),
      item.explanation,
      lose,
    );
  },
  'true-false'({ answer, feedback, explanation }, lose) {
    const said = (choice: boolean) => {
      const text = feedback?.[choice ? 'true' : 'false'];
      return text ? piece(text, lose) : '';
    };
    // For those who are wrong first, then for those who are right.
    const told = feedback ? `#${said(!answer)}#${said(answer)}` : '';
    return between([`${answer ? 'TRUE' : 'FALSE'}${told}`], explanation, lose);
  },
  matching: (item, lose) => pairs(item, item.explanation, lose),
  'extended-matching'(item, lose) {
    const matching = asMatching(item, lose);
    return 'refusal' in matching ? matching : pairs(matching, item.explanation, lose);
  },
  ordering: (item, lose) => ordered(item.sequence, item.explanation, lose),
  sequence(item, lose) {
    const steps = asOrdering(item, lose);
    return 'refusal' in steps ? steps : ordered(steps.sequence, item.explanation, lose);
  },
  essay(item, lose) {
    lose('its rubric and its length');
    if (item.model) lose('its model answer');
    return item.explanation ? between([], item.explanation, lose) : '{}';
  },
  number(item, lose) {
    if (item.unit) lose(`its unit (${[item.unit, ...Object.keys(item.units)].join(', ')})`);
    const { answer, tolerance } = absolute(item, lose);
    return between([`#${answer}:${tolerance}`], item.explanation, lose);
  },
  'short-text'(item, lose) {
    const sayable = item.accept.filter((it) => !it.includes('->'));
    if (sayable.length === 0) return refuse('GIFT can’t say an answer that holds ->', 'write it there by hand');
    if (sayable.length < item.accept.length) lose('answers that hold ->');
    loseLeniency(item, lose);
    return between(
      sayable.map((it) => `=%100%${shortAnswer(it)}`),
      item.explanation,
      lose,
    );
  },
};

const shortAnswer = (text: string): string =>
  giftEscaped(`${text.startsWith('[') ? '[plain]' : ''}${text.replaceAll('*', '\\*')}`);

/** A question's id and tags stand in a comment, as Moodle writes them. */
function frame({ item }: Source, answers: string, lose: Lose): string {
  const notes = [`id:${item.id}`, ...tagsOfFields(item).map((it) => `tag:${it}`)].map((it) => `[${it}]`);
  return `// ${notes.join(' ')}\n::${giftEscaped(item.id)}::${piece(item.stem, lose)}${answers}\n`;
}

const GIFT: Target<string> = { name: 'GIFT', writers: WRITERS, hasPoints: false, hasDrawings: false, frame };

/** Writes items as GIFT, each quiz below a category of its own. */
export function writeGift(sources: readonly Source[]): { text: string; exports: Export[] } {
  const { written, exports } = writeItems(sources, GIFT);
  const blocks = written.map(({ source: { path }, text }, index) => {
    const isNew = path !== written[index - 1]?.source.path;
    return `${isNew ? `$CATEGORY: $course$/top/${OWN_CATEGORY}/${path}\n\n` : ''}${text}`;
  });
  return { text: blocks.join('\n'), exports };
}

import { markdownOfText } from '../text/markdown.ts';
import { type Draft, type Reading, refuse } from '../types.ts';

const OPTION = /^\s*([A-Za-z])[.)]\s+(\S.*)$/;
const ANSWER = /^\s*ANSWER:\s*(.*?)\s*$/;
const EXAMPLE = 'write for instance `ANSWER: B` in the line below the options';

interface Question {
  line: number;
  stem: string[];
  options: { letter: string; text: string }[];
  answer?: string;
}

/**
 * Reads Aiken: a question, its options as `A. …` or `A) …`, then `ANSWER: A`. Everything is plain text.
 * Source: docs.moodle.org, Aiken format.
 */
export const readAiken = (text: string): Draft[] =>
  questionsIn(text).map((question) => ({
    line: question.line,
    name: question.stem.join(' '),
    common: {},
    losses: [],
    reading: readQuestion(question),
  }));

function questionsIn(text: string): Question[] {
  const questions: Question[] = [];
  let open: Question | undefined;
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const [, letter, option] = OPTION.exec(written) ?? [];
    const answer = ANSWER.exec(written)?.[1];
    const isStem = letter === undefined && answer === undefined && written.trim() !== '';
    if (isStem && open && open.options.length > 0) open = undefined;
    if (written.trim() === '') continue;
    if (!open) {
      open = { line: index + 1, stem: [], options: [] };
      questions.push(open);
    }
    if (answer !== undefined) {
      open.answer = answer;
      open = undefined;
    } else if (letter !== undefined && option !== undefined) {
      open.options.push({ letter: letter.toUpperCase(), text: option });
    } else open.stem.push(written.trim());
  }
  return questions;
}

function readQuestion({ stem, options, answer }: Question): Reading {
  if (stem.length === 0)
    return refuse('the options have no question above them', 'write what is asked in a line above');
  if (answer === undefined) return refuse('the question has no line ANSWER', EXAMPLE);
  if (options.length < 2)
    return refuse('the question has fewer than two options', 'write each as `A. …` in a line of its own');
  const letter = answer.toUpperCase();
  const right = options.filter((it) => it.letter === letter);
  if (right.length !== 1) {
    const many = right.length > 1 ? `${right.length} options are` : 'no option is';
    return refuse(`${many} called “${answer.slice(0, 20)}”, which the line ANSWER names`, EXAMPLE);
  }
  return {
    raw: {
      type: 'single',
      stem: markdownOfText(stem.join(' ')),
      options: options.map((it) => ({ text: markdownOfText(it.text), ...(it === right[0] && { correct: true }) })),
    },
  };
}

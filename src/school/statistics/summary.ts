import { lookIn } from './courseStatistics.ts';
import type { QuizStatistics } from './quizStatistics.ts';
import { ENOUGH } from './remarks.ts';
import { reliabilityShown } from './wholeQuiz.ts';
import { noReliabilityText } from './wording.ts';

/** From which internal consistency on a quiz is satisfactory, and below which it is not (Moodle, «Quiz report statistics»). */
const SATISFACTORY = 0.75;
const UNSATISFACTORY = 0.64;

type Summarised = Pick<QuizStatistics, 'whole' | 'which' | 'waiting' | 'items'>;

/** What a quiz's statistics come to, a sentence each, most important first. */
export function inSentences(statistics: Summarised): string[] {
  const { whole, waiting, items } = statistics;
  if (whole.attempts === 0) {
    return ['Nobody has a result in this quiz yet.', ...waitingText(waiting)];
  }
  return [
    lookText(lookIn(items), items.length),
    reliabilityText(statistics),
    ...errorText(statistics),
    ...waitingText(waiting),
  ];
}

function lookText(look: number | undefined, of: number): string {
  if (look === undefined) return 'There are too few attempts to say which questions want a look.';
  if (look === 0) return `None of its ${of} questions asks for a look.`;
  return `${look} of its ${of} questions ${look === 1 ? 'wants' : 'want'} a look.`;
}

function reliabilityText({ whole: { reliability, attempts } }: Summarised): string {
  if (attempts < ENOUGH) return 'There are too few to say how reliably it tells students apart.';
  if (typeof reliability === 'string') {
    return `How reliably it tells students apart can’t be said. ${noReliabilityText(reliability)}`;
  }
  const { value, kind } = reliability;
  const number = `${kindText(kind)} ${value.toFixed(2)}`;
  if (value >= SATISFACTORY) return `It tells students apart reliably (${number}).`;
  if (value >= UNSATISFACTORY) return `It tells students apart, but not sharply (${number}).`;
  return `It hardly tells students apart (${number}). With few questions, or where nearly everyone knows everything, that is no fault.`;
}

function kindText(kind: 'kr-20' | 'alpha' | 'estimate'): string {
  switch (kind) {
    case 'kr-20':
      return 'KR-20';
    case 'alpha':
      return 'Cronbach’s alpha';
    case 'estimate':
      return 'alpha, estimated since questions are drawn,';
  }
}

function errorText({ whole }: Summarised): string[] {
  const { mean, meanShare } = whole;
  const { standardError } = reliabilityShown(whole);
  if (standardError === undefined || !mean || !meanShare) return [];
  const share = Math.round((standardError / (mean / meanShare)) * 100);
  return [
    `A student’s own score would vary by about ${(standardError / 100).toFixed(1)} points (${share} %) from one such quiz to the next.`,
  ];
}

const waitingText = (waiting: number): string[] =>
  waiting === 0
    ? []
    : [
        `${waiting} ${waiting === 1 ? 'attempt waits' : 'attempts wait'} for a mark and ${waiting === 1 ? 'is' : 'are'} not counted.`,
      ];

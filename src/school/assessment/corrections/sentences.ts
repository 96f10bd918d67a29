import { isWorse } from './change.ts';
import type { Preview } from './preview.ts';

/** A number with its noun, such as 1 attempt or 3 attempts. */
const many = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;
const verb = (n: number, singular: string, plural: string): string => (n === 1 ? singular : plural);

/** What a correction would do, in sentences for an instructor. */
export function previewSentences(preview: Preview): string[] {
  const { change, concerned, effects, mayFall, starts, stops, waiting, ripe, unfit, gone } = preview;
  const rose = effects.filter((it) => isWorse(it.before, it.after)).length;
  const fell = effects.filter((it) => isWorse(it.after, it.before)).length;
  const spared = effects.filter((it) => it.spared).length;
  return [
    concerned === 0
      ? 'It concerns no attempt that is graded.'
      : `It concerns ${many(concerned, 'graded attempt')}: ${many(rose, 'result rises', 'results rise')}, ${fell === 0 ? 'none falls' : `${fell} ${verb(fell, 'falls', 'fall')}`}.`,
    ...(spared > 0
      ? [
          `${many(spared, 'result')} would fall; ${verb(spared, 'it stays', 'they stay')} as ${verb(spared, 'it is', 'they are')}.`,
        ]
      : []),
    ...(starts > 0 ? [`${many(starts, 'student')} ${verb(starts, 'passes', 'pass')} the quiz by it.`] : []),
    ...(stops > 0 ? [`${many(stops, 'student')} no longer ${verb(stops, 'passes', 'pass')} the quiz.`] : []),
    ...(waiting > 0
      ? [
          `${many(waiting, 'attempt')} that ${verb(waiting, 'waits', 'wait')} for a person’s mark ${verb(waiting, 'is', 'are')} marked with it.`,
        ]
      : []),
    ...(ripe > 0
      ? [
          `Of those ${ripe} ${verb(ripe, 'waits', 'wait')} for no other mark and ${verb(ripe, 'gets its', 'get their')} result by it.`,
        ]
      : []),
    ...(unfit > 0
      ? [
          `${many(unfit, 'attempt')} can’t be marked by the version in the file, because its type or its numbers are others. ${verb(unfit, 'It stays', 'They stay')} as ${verb(unfit, 'it is', 'they are')}.`,
        ]
      : []),
    ...(gone > 0
      ? [
          `${many(gone, 'student')} chose an option that the version in the file no longer has: a reworded option is another one. To count the old wording, accept it as a further answer afterwards.`,
        ]
      : []),
    ...runningText(preview),
    ...(mayFall || change.kind !== 'drop' ? [] : ['Whoever would lose by dropping the question keeps its points.']),
  ];
}

function runningText({ change, running }: Preview): string[] {
  if (change.kind === 'version') {
    return running === 0
      ? []
      : [
          `${many(running, 'attempt')} ${verb(running, 'runs', 'run')}: ${verb(running, 'it keeps', 'they keep')} the version that was shown, and can be corrected once submitted.`,
        ];
  }
  const runs = running === 0 ? '' : `, for the ${many(running, 'attempt')} that ${verb(running, 'runs', 'run')}`;
  return [`It also holds for attempts to come${runs}, until the file has another version of the question.`];
}

import { isAdvice, type Patient, walkEveryPath, wordFlaw } from '../../../patients/index.ts';
import { type Problem, problem } from '../finding.ts';
import { valueOf } from './match.ts';
import { oncePer } from './oncePer.ts';
import type { Source } from './source.ts';
import { placeOf } from './values.ts';

type Flaws = ReturnType<typeof walkEveryPath>['flaws'];

/** Walks that were done, by the text of the patient's file: while authors write, every page asks for them again. */
const walks = new Map<string, Flaws>();
const MOST_KEPT = 50;

const walkedAgain = ({ text }: Source, patient: Patient): Flaws => {
  const flaws = walks.get(text) ?? walkEveryPath(patient).flaws;
  walks.delete(text);
  walks.set(text, flaws);
  for (const [oldest] of walks) if (walks.size > MOST_KEPT) walks.delete(oldest);
  return flaws;
};

const flawsIn = oncePer((source) => {
  const patient = source.kind === 'patient' ? (valueOf(source) as Patient | undefined) : undefined;
  return patient ? walkedAgain(source, patient).filter((it) => !isAdvice(it)) : [];
});

/** Which flaws leave a student with no way on, or with another patient than is meant. */
const STOPPING = new Set<Flaws[number]['kind']>([
  ...(['circle', 'twice', 'unknown-fact', 'unknown-measure', 'unknown-outcome', 'unknown-question'] as const),
  ...(['no-such-visit', 'felt-twice', 'scale', 'dead-end', 'stuck', 'too-many'] as const),
]);

/**
 * What walking every path of a case finds, each at its field; nothing for a file that does not match its schema.
 * @param stopping those that stop the case, or the others.
 */
export const walkProblems = (source: Source, stopping: boolean): Problem[] =>
  flawsIn(source)
    .filter((it) => STOPPING.has(it.kind) === stopping)
    .map((it) => {
      const { wrong, remedy } = wordFlaw(it);
      return problem(source, placeOf(source, ...it.place), wrong, remedy);
    });

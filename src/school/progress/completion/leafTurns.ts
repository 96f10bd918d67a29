import { CERTIFICATE_KINDS, standingCertificates } from './certificates.ts';
import { bySubject, type Fact, type FactsBySubject, factsAbout, knownAt, type SignedOff } from './fact.ts';
import { countingOf } from './grades.ts';
import { type Leaf, type LeafOf, partSubject } from './requirement.ts';
import { type Turns, togetherFrom, turnsBy } from './turns.ts';

/** From when one thing that is asked for was met, and until when, in turn. */
export function leafTurns(leaf: Leaf, facts: FactsBySubject): Turns {
  switch (leaf.kind) {
    case 'lesson':
      return lessonTurns(leaf, facts);
    case 'quiz':
      return quizTurns(leaf, facts);
    case 'case':
      return firstOf(passesOf(facts, leaf.case));
    case 'course': {
      const known = certificateFacts(facts, leaf.course);
      return turnsBy(momentsOf(known), (at) => standing(knownAt(known, at), leaf.withinMonths).length > 0);
    }
    case 'cases': {
      const passes = casesPassed(leaf.courses, facts).map((path) => firstOf(passesOf(facts, path)));
      return togetherFrom(leaf.least, passes);
    }
    case 'hours': {
      const known = hourFacts(leaf, facts);
      return turnsBy(momentsOf(known), (at) => hoursHad(leaf, bySubject(knownAt(known, at))) >= leaf.least);
    }
    case 'sign-off': {
      const known = signOffFacts(leaf, facts);
      return turnsBy(momentsOf(known), (at) => isSignedOff(knownAt(known, at), leaf.withinMonths));
    }
    case 'recognised':
      return firstOf(factsAbout(facts, partSubject(leaf.diploma, leaf.part), 'recognised'));
  }
}

function lessonTurns({ lesson, film }: LeafOf<'lesson'>, facts: FactsBySubject): Turns {
  const stated = firstOf(factsAbout(facts, lesson, 'stated'));
  const read = firstOf(factsAbout(facts, lesson, 'read'));
  const watched = film ? [firstOf(factsAbout(facts, film, 'watched'))] : [];
  return togetherFrom(1, [stated, togetherFrom(1 + watched.length, [read, ...watched])]);
}

function quizTurns(leaf: LeafOf<'quiz'>, facts: FactsBySubject): Turns {
  const graded = factsAbout(facts, leaf.quiz, 'graded');
  return turnsBy(momentsOf(graded), (at) => countingOf(leaf, knownAt(graded, at)).passed);
}

/** The marks with which a case study was passed. */
export const passesOf = (facts: FactsBySubject, path: string) =>
  factsAbout(facts, path, 'marked').filter((it) => it.outcome === 'passed');

/** Paths of the case studies of some courses that were passed, sorted. */
export const casesPassed = (courses: readonly string[], facts: FactsBySubject): string[] =>
  [...facts.keys()]
    .filter((path) => courses.includes(path.split('/', 1)[0] ?? '') && passesOf(facts, path).length > 0)
    .toSorted();

const momentsOf = (facts: readonly Fact[]): number[] => facts.map((it) => it.at);

const firstOf = (facts: readonly Fact[]): Turns => (facts.length > 0 ? [Math.min(...momentsOf(facts))] : []);

type CertificateFact = Extract<Fact, { award: string } | { kind: 'aged' }>;

/** What is known of the certificates of a course. */
export const certificateFacts = (facts: FactsBySubject, course: string): CertificateFact[] =>
  factsAbout(facts, course, ...CERTIFICATE_KINDS, 'aged');

/** The certificates that stand and are not older than so many months, where that matters. */
function standing(known: readonly CertificateFact[], months?: number): Extract<Fact, { kind: 'awarded' }>[] {
  const own = known.filter((it) => it.kind !== 'aged');
  const good = new Set(standingCertificates(own));
  const aged = agedIn(known, months);
  return own.filter((it) => it.kind === 'awarded').filter((it) => good.has(it.award) && !aged.has(it.award));
}

const agedIn = (known: readonly Fact[], months: number | undefined): ReadonlySet<string> =>
  new Set(known.flatMap((it) => (it.kind === 'aged' && it.months === months ? [it.of] : [])));

/** What hours in a field are reckoned by: certificates of courses in it, and what was recognised for the part. */
export function hourFacts({ field, recognised }: LeafOf<'hours'>, facts: FactsBySubject): Fact[] {
  const inField = [...facts].filter(([, about]) => about.some((it) => it.kind === 'awarded' && it.field === field));
  const certificates = inField.flatMap(([course]) => certificateFacts(facts, course));
  if (!recognised) return certificates;
  return [...certificates, ...factsAbout(facts, partSubject(recognised.diploma, recognised.part), 'recognised')];
}

/** How many hours (hundredths) someone has in a field: of a course once, however often its certificate was renewed. */
export function hoursHad(leaf: LeafOf<'hours'>, facts: FactsBySubject): number {
  const all = hourFacts(leaf, facts);
  const courses = [...new Set(all.flatMap((it) => (it.kind === 'awarded' ? [it.subject] : [])))];
  const certified = courses.map((course) => {
    const hours = standing(certificateFacts(facts, course)).map((it) => it.hours ?? 0);
    return Math.max(0, ...hours);
  });
  const recognised = all.map((it) => (it.kind === 'recognised' ? it.hours : 0));
  return [...certified, ...recognised].reduce((sum, it) => sum + it, 0);
}

type SignOffFact = Extract<Fact, { kind: 'signed-off' | 'aged' }>;

/** What is known of a skill. */
export const signOffFacts = ({ diploma, skill }: LeafOf<'sign-off'>, facts: FactsBySubject): SignOffFact[] =>
  factsAbout(facts, partSubject(diploma, skill), 'signed-off', 'aged');

/** The newest sign-off of a skill; undefined where there is none. */
export const newestSignOff = (known: readonly Fact[]): SignedOff | undefined =>
  known
    .filter((it) => it.kind === 'signed-off')
    .toSorted((a, b) => b.at - a.at || b.number - a.number)
    .at(0);

function isSignedOff(known: readonly SignOffFact[], months: number | undefined): boolean {
  const newest = newestSignOff(known);
  return newest?.outcome === 'competent' && !agedIn(known, months).has(newest.signOff);
}

import { CERTIFICATE_KINDS, certificateStands } from './certificates.ts';
import { type Fact, type FactsBySubject, factsAbout, knownAt } from './fact.ts';
import { countingOf } from './grades.ts';
import type { Leaf, LeafOf } from './requirement.ts';
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
      const known = factsAbout(facts, leaf.course, ...CERTIFICATE_KINDS);
      return turnsBy(momentsOf(known), (at) => certificateStands(knownAt(known, at)));
    }
    case 'cases': {
      const passes = casesPassed(leaf.courses, facts).map((path) => firstOf(passesOf(facts, path)));
      return togetherFrom(leaf.least, passes);
    }
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

import { CERTIFICATE_KINDS, newestCertificate } from './certificates.ts';
import { type FactsBySubject, factsAbout } from './fact.ts';
import { casesPassed } from './leafTurns.ts';
import type { Leaf, LeafOf } from './requirement.ts';

/** Why something is not done yet. */
export type Why =
  | 'read-to-end'
  | 'watch-film'
  | 'not-started'
  | 'in-progress'
  | 'awaits-mark'
  | 'not-passed'
  | 'returned'
  | 'no-certificate'
  | 'certificate-revoked'
  | 'certificate-suspended'
  | 'certificate-expired'
  | 'too-few-cases';

/** One thing that is missing, and why. */
export interface Missing {
  requirement: Leaf;
  why: Why;
  /** How many more there must be, where a number is asked for. */
  more?: number;
}

/** What an unmet thing still asks for. */
export function missingOf(leaf: Leaf, facts: FactsBySubject): Missing[] {
  switch (leaf.kind) {
    case 'lesson':
      return lessonMissing(leaf, facts).map((why) => ({ requirement: leaf, why }));
    case 'quiz':
      return [{ requirement: leaf, why: quizMissing(leaf.quiz, facts) }];
    case 'case':
      return [{ requirement: leaf, why: caseMissing(leaf.case, facts) }];
    case 'course':
      return [{ requirement: leaf, why: certificateMissing(leaf.course, facts) }];
    case 'cases': {
      const more = leaf.least - casesPassed(leaf.courses, facts).length;
      return [{ requirement: leaf, why: 'too-few-cases', more }];
    }
  }
}

function lessonMissing({ lesson, film }: LeafOf<'lesson'>, facts: FactsBySubject): Why[] {
  const read = factsAbout(facts, lesson, 'read').length > 0;
  const watched = !film || factsAbout(facts, film, 'watched').length > 0;
  return [...(read ? [] : (['read-to-end'] as const)), ...(watched ? [] : (['watch-film'] as const))];
}

function quizMissing(quiz: string, facts: FactsBySubject): Why {
  const started = factsAbout(facts, quiz, 'attempt-started').filter((it) => !it.practice);
  const submitted = new Set(factsAbout(facts, quiz, 'attempt-submitted').map((it) => it.attempt));
  const graded = new Set(factsAbout(facts, quiz, 'graded').map((it) => it.attempt));
  if (started.length === 0) return 'not-started';
  if (started.some((it) => !submitted.has(it.attempt))) return 'in-progress';
  return started.some((it) => !graded.has(it.attempt)) ? 'awaits-mark' : 'not-passed';
}

function certificateMissing(course: string, facts: FactsBySubject): Why {
  switch (newestCertificate(factsAbout(facts, course, ...CERTIFICATE_KINDS))?.state) {
    case 'suspended':
      return 'certificate-suspended';
    case 'expired':
      return 'certificate-expired';
    case 'revoked':
      return 'certificate-revoked';
    default:
      return 'no-certificate';
  }
}

function caseMissing(path: string, facts: FactsBySubject): Why {
  const newest = factsAbout(facts, path, 'case-begun').toSorted((a, b) => b.number - a.number)[0];
  if (!newest) return 'not-started';
  const has = (kind: 'case-handed-in' | 'marked') =>
    factsAbout(facts, path, kind).some((it) => it.submission === newest.submission);
  if (has('marked')) return 'returned';
  return has('case-handed-in') ? 'awaits-mark' : 'in-progress';
}

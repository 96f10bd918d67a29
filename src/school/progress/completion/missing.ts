import { CERTIFICATE_KINDS, newestCertificate } from './certificates.ts';
import { type FactsBySubject, factsAbout } from './fact.ts';
import { casesPassed, hoursHad, newestSignOff, signOffFacts } from './leafTurns.ts';
import { type Leaf, type LeafOf, partSubject } from './requirement.ts';

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
  | 'certificate-old'
  | 'too-few-cases'
  | 'too-few-hours'
  | 'not-signed-off'
  | 'not-yet-competent'
  | 'sign-off-old'
  | 'not-recognised'
  | 'awaits-recognition'
  | 'recognition-refused';

/** One thing that is missing, and why. */
export interface Missing {
  requirement: Leaf;
  why: Why;
  /** How many more there must be, where a number is asked for; of hours hundredths. */
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
    case 'hours':
      return [{ requirement: leaf, why: 'too-few-hours', more: leaf.least - hoursHad(leaf, facts) }];
    case 'sign-off':
      return [{ requirement: leaf, why: signOffMissing(leaf, facts) }];
    case 'recognised':
      return [{ requirement: leaf, why: recognitionMissing(leaf, facts) }];
  }
}

function signOffMissing(leaf: LeafOf<'sign-off'>, facts: FactsBySubject): Why {
  const newest = newestSignOff(signOffFacts(leaf, facts));
  if (!newest) return 'not-signed-off';
  return newest.outcome === 'competent' ? 'sign-off-old' : 'not-yet-competent';
}

function recognitionMissing({ diploma, part }: LeafOf<'recognised'>, facts: FactsBySubject): Why {
  const subject = partSubject(diploma, part);
  const answered = new Set(factsAbout(facts, subject, 'refused').map((it) => it.learning));
  if (factsAbout(facts, subject, 'asked').some((it) => !answered.has(it.learning))) return 'awaits-recognition';
  return answered.size > 0 ? 'recognition-refused' : 'not-recognised';
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
    case 'valid':
      return 'certificate-old';
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

/** How much of each kind of work an award rests on. */
export interface WorkDone {
  lessons: number;
  quizzes: number;
  cases: number;
  certificates: number;
}

const KINDS = { activity: 'lessons', attempt: 'quizzes', submission: 'cases', award: 'certificates' } as const;

/**
 * How much work an award rests on: counts, because what each piece was is for its holder and the school.
 * @param evidence of its snapshot, such as `attempt/ID`.
 */
export function workDone(evidence: readonly string[]): WorkDone {
  const work: WorkDone = { lessons: 0, quizzes: 0, cases: 0, certificates: 0 };
  for (const one of evidence) {
    const kind = one.slice(0, one.indexOf('/'));
    if (Object.hasOwn(KINDS, kind)) work[KINDS[kind as keyof typeof KINDS]] += 1;
  }
  return work;
}

/** The work in words, a line a kind: none of what there was none of. */
export function workLines({ lessons, quizzes, cases, certificates }: WorkDone): string[] {
  const lines: [number, one: string, more: string][] = [
    [lessons, 'lesson completed', 'lessons completed'],
    [quizzes, 'quiz passed', 'quizzes passed'],
    [cases, 'case study passed, marked by an instructor', 'case studies passed, marked by an instructor'],
    [certificates, 'course certificate', 'course certificates'],
  ];
  return lines.filter(([count]) => count > 0).map(([count, one, more]) => `${count} ${count === 1 ? one : more}`);
}

import type { CertificateField, CourseFacts } from '../../boards/index.ts';
import { catalogue as current } from '../catalogue.ts';
import { certifies } from '../certifies.ts';
import type { Catalogue, Course } from '../types.ts';
import { hoursOf } from './hoursOf.ts';

/** What every certificate of the school prints, whoever approves it. Its holder chooses which licences it names. */
const PRINTED: ReadonlySet<CertificateField> = new Set([
  ...(['holder', 'licence-number', 'title', 'subjects', 'hours', 'delivery', 'completed-on', 'place'] as const),
  ...(['provider-name', 'provider-contact', 'provider-signature'] as const),
]);

/** What is true of a course and its certificate, as boards want to know it. */
export function courseFacts(course: Course, of: Catalogue = current()): CourseFacts {
  const graded = course.modules.flatMap((it) => it.activities).some((it) => it.kind === 'quiz' && !it.practice);
  const disclosed = course.authors.every((author) => course.interests.some((it) => it.who === author));
  const { computed: _, activities: __, ...spent } = hoursOf(course, of);
  return {
    title: course.title,
    texts: [course.title, ...course.objectives, ...course.approvals.map((it) => it.title ?? ''), of.school.name],
    delivery: course.delivery,
    achievement: certifies(course) === 'achievement',
    hours: Math.round(course.hours * 100),
    spent,
    gradedTest: graded,
    // No certificate is issued before its course is evaluated.
    evaluated: true,
    recordYears: of.school.retention.workYears,
    stated: new Set([
      'hours' as const,
      ...(course.objectives.length > 0 ? (['objectives'] as const) : []),
      ...(course.gap ? (['gap'] as const) : []),
      ...(disclosed ? (['interests'] as const) : []),
    ]),
    printed: PRINTED,
    approvals: {
      provider: of.school.approvals,
      course: course.approvals.map((it) => ({
        ...it,
        title: it.title ?? course.title,
        hours: Math.round(it.hours * 100),
      })),
    },
  };
}

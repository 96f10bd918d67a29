import type { Activity, Course } from './types.ts';

/** What a course's certificate certifies: what its file says, or what the course is: an achievement where it is assessed. */
export const certifies = ({ certificate, modules }: Course): 'completion' | 'achievement' =>
  certificate.certifies ?? (modules.some((it) => it.activities.some(isAssessed)) ? 'achievement' : 'completion');

const isAssessed = (it: Activity): boolean => it.kind === 'case' || (it.kind === 'quiz' && !it.practice);

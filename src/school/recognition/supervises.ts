import type { Visitor } from '../accounts/index.ts';
import { type Diploma, diplomas } from '../catalogue/index.ts';
import { skillsOf } from './recognisable.ts';

/** The diplomas whose practical skills someone may sign off: who teaches one of its courses, or runs the school. */
export const supervisedDiplomas = (visitor: Visitor): Diploma[] =>
  diplomas().filter(
    (it) =>
      skillsOf(it).length > 0 && (visitor?.registrar || it.courses.some((course) => visitor?.teaches.includes(course))),
  );

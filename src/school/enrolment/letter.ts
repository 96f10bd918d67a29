import type { Person } from '../accounts/index.ts';
import { findCourse, school } from '../catalogue/index.ts';
import type { Message } from '../mail/index.ts';

/** A letter about an enrolment: salutation, paragraphs, and the school's name. */
export const letter = (
  { email, name }: Pick<Person, 'email' | 'name'>,
  subject: string,
  ...paragraphs: string[]
): Message => ({
  ...{ to: email, subject },
  body: `${[`Dear ${name},`, ...paragraphs, school().name].join('\n\n')}\n`,
});

/** A course's title; its id where the school's files no longer hold it. */
export const titleOf = (course: string): string => findCourse(course)?.title ?? course;

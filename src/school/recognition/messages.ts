import { paths } from '../../paths.ts';
import { publicLink } from '../../platform/links.ts';
import type { Diploma } from '../catalogue/index.ts';
import type { Message } from '../mail/index.ts';
import type { PriorLearning } from './store.ts';

const letter = (
  { name, email }: { name: string; email: string },
  subject: string,
  ...paragraphs: string[]
): Message => ({
  to: email,
  subject,
  body: `${[`Dear ${name},`, ...paragraphs, 'Fascia'].join('\n\n')}\n`,
});

/** To the student: the school has answered. What it answers stands behind signing in. */
export const recognitionAnswered = ({ id, student, title, diploma }: PriorLearning, diplomaTitle: string): Message =>
  letter(
    student,
    `Your prior learning: ${diplomaTitle}`,
    `The school has decided on your request to have “${title}” recognised for the ${diplomaTitle}. Read the answer here:`,
    publicLink(paths.priorLearningRequest(diploma, id)),
  );

/** To the student: a supervisor recorded what they saw. */
export const skillSeen = (
  student: { name: string; email: string },
  skill: string,
  { id, title }: Pick<Diploma, 'id' | 'title'>,
): Message =>
  letter(
    student,
    `A practical skill: ${skill}`,
    `A supervisor has recorded how you showed “${skill}”, which the ${title} asks for. Read it here:`,
    publicLink(paths.diploma(id)),
  );

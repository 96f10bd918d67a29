import { paths } from '../../paths.ts';
import { publicLink } from '../../platform/links.ts';
import { type Course, school } from '../catalogue/index.ts';
import type { Message } from '../mail/index.ts';

/** To a student whose course is complete, and waits for nothing but their own word. */
export const courseComplete = ({ name, email }: { name: string; email: string }, course: Course): Message => ({
  to: email,
  subject: `Your course is complete: ${course.title}`,
  body: `${[
    `Dear ${name},`,
    `You have done all that “${course.title}” asks for. One form stands between you and your certificate: say how your name shall stand on it, what you think of the course, and that the work is your own.`,
    `It takes a few minutes:\n${publicLink(paths.courseCertificate(course.id))}`,
    school().name,
  ].join('\n\n')}\n`,
});

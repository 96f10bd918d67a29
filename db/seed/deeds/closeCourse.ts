import { dayOf } from '../../../src/platform/days.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { seededRandom } from '../../../src/school/assessment/index.ts';
import type { Course } from '../../../src/school/catalogue/index.ts';
import { closeCourse, closingForm } from '../../../src/school/closing/index.ts';
import { must } from '../must.ts';
import type { Story } from '../tell.ts';

/** What people would change. Most write nothing. */
const SUGGESTIONS = [
  'More films, please: I would like to see each test done on two people who are built differently.',
  'The second case took me three evenings. Say so at the start.',
  'A page to print with the red flags, for the wall of the treatment room.',
  'The quizzes ask what I do in practice, not what a muscle is called. Keep that.',
  'I missed something on working with people who are afraid of being touched.',
];

/** Someone closes a course: their name as it is, and what they think of it, mostly well of it. */
export async function* closes(person: Person, course: Course, at: number): Story {
  yield at;
  const random = seededRandom(`${person.email}/${course.id}/closing`);
  const rating = () => String(random() < 0.55 ? 5 : random() < 0.75 ? 4 : 3);
  const unbiased = random() < 0.92;
  const typed = {
    ...Object.fromEntries(
      course.objectives.map((_, index) => [`objectives.${index}`, random() < 0.8 ? 'met' : 'partly']),
    ),
    ...{ name: person.name, signature: person.name, attested: 'yes' },
    ...{ teaching: rating(), relevance: rating(), recommends: random() < 0.9 ? 'yes' : 'no' },
    ...{
      unbiased: unbiased ? 'yes' : 'no',
      bias: unbiased ? '' : 'The tool in the second film has its maker’s name on it.',
    },
    hours: String(Math.round(course.hours * (0.8 + 0.6 * random()) * 2) / 2),
    suggestions: SUGGESTIONS[Math.floor(random() * SUGGESTIONS.length * 2)] ?? '',
  };
  must(await closeCourse(person, course, closingForm(course, { licences: [], today: dayOf(at) }).parse(typed), at));
}

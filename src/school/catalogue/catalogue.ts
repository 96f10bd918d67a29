import type { Board } from '../boards/index.ts';
import type { Reference } from './reference.ts';
import type {
  Activity,
  CaseStudy,
  Catalogue,
  Course,
  Diploma,
  Film,
  Instructor,
  Module,
  Offer,
  Quiz,
  RefundPolicy,
  School,
  SelfChecks,
} from './types.ts';

let current: Catalogue | undefined;

/** Puts the catalogue in place that this process works with: at start, in a command, in a test. */
export function useCatalogue(catalogue: Catalogue): void {
  current = catalogue;
}

/** The catalogue of this process. Throws when none was put in place. */
export function catalogue(): Catalogue {
  if (!current) throw new Error('useCatalogue() has not been called');
  return current;
}

export const school = (): School => catalogue().school;
export const courses = (): Course[] => catalogue().courses;
export const diplomas = (): Diploma[] => catalogue().diplomas;

/** Every board whose rules the school knows, by its short name. */
export const boards = (): Board[] => catalogue().boards;
export const findBoard = (id: string): Board | undefined => boards().find((it) => it.id === id);

/** All that the school sells, and what is sold under an id: that of a course, diploma or bundle. */
export const offers = (): Offer[] => catalogue().offers;
export const findOffer = (id: string): Offer | undefined => offers().find((it) => it.id === id);

/** The school's policies on refunds. */
export const refundPolicies = (): RefundPolicy[] => catalogue().refunds;

export const findCourse = (id: string): Course | undefined => courses().find((it) => it.id === id);
export const findDiploma = (id: string): Diploma | undefined => diplomas().find((it) => it.id === id);
export const findInstructor = (id: string): Instructor | undefined =>
  catalogue().instructors.find((it) => it.id === id);

export const findModule = (course: string, module: string): Module | undefined =>
  findCourse(course)?.modules.find((it) => it.id === module);

export const findFilm = (course: string, film: string): Film | undefined =>
  findCourse(course)?.films.find((it) => it.id === film);

/** The activity at COURSE/MODULE/ACTIVITY, without anything a student must not see. */
export function findActivity(path: string): Activity | undefined {
  const [course = '', module = ''] = path.split('/');
  return findModule(course, module)?.activities.find((it) => it.path === path);
}

/** Every activity of a course, in order. */
export const activitiesOf = (course: Course): Activity[] => course.modules.flatMap((it) => it.activities);

/** A quiz with its key. For the assessment engine only. */
export const findQuiz = (path: string): Quiz | undefined => catalogue().quizzes.get(path);

/** The self-checks of the lesson at a path, with their key; none where it has none. For the assessment engine only. */
export const findSelfChecks = (lesson: string): SelfChecks => catalogue().selfChecks.get(lesson) ?? [];

/** A case with its markers' notes. For the cases folder only. */
export const findCase = (path: string): CaseStudy | undefined => catalogue().cases.get(path);

export const findReference = (key: string): Reference | undefined => catalogue().references.get(key);

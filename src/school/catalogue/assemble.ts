import type { z } from 'zod';
import type { Board, boardFile } from '../boards/index.ts';
import type { Patient } from '../patients/index.ts';
import { sortReferences } from './bibliography.ts';
import { besideCase, checksBeside, type Entry, idOfName, kindOfFile } from './entries.ts';
import type { caseFile, checksFile, filmFile, lessonFile, samplesFile } from './files/activity.ts';
import type { courseFile, moduleFile } from './files/course.ts';
import type { diplomaFile } from './files/diploma.ts';
import type { bundleFile, refundFile } from './files/price.ts';
import type { poolFile, quizFile } from './files/quiz.ts';
import type { instructorFile, schoolFile } from './files/school.ts';
import { indexUses } from './indexUses.ts';
import { offersIn } from './offers.ts';
import { coursesNamed, fieldsNamed, partOf } from './pathwayParts.ts';
import type { Reference } from './reference.ts';
import type {
  Activity,
  Bundle,
  CaseStudy,
  Catalogue,
  Course,
  Diploma,
  Film,
  Instructor,
  Lesson,
  Module,
  Quiz,
  RefundPolicy,
  SelfChecks,
} from './types.ts';
import type { BodyUses } from './uses.ts';

/** The school's files, each already matched to its schema. Files under `courses/` tell their kind by their name. */
export interface Entries {
  courses: Entry[];
  diplomas: Entry<z.output<typeof diplomaFile>>[];
  instructors: Entry<z.output<typeof instructorFile>>[];
  boards: Entry<z.output<typeof boardFile>>[];
  bundles: Entry<z.output<typeof bundleFile>>[];
  refunds: Entry<z.output<typeof refundFile>>[];
  school: z.output<typeof schoolFile>;
  references: Reference[];
  /** What the text of each lesson and case uses. */
  uses: Entry<BodyUses>[];
}

type Draftable = { draft?: boolean };

/**
 * Links the school's files into one catalogue: folders become courses and modules, numbers become order.
 * @param drafts whether drafts are part of it, as in `npm run dev`.
 */
export function assemble(entries: Entries, drafts: boolean): Catalogue {
  const shown = entries.courses.filter((entry) => drafts || !(entry.data as Draftable).draft);
  const checks = new Map(shown.filter((it) => kindOfFile(it.file) === 'checks').map((it) => [it.file, it.data]));
  const beside = (study: string, kind: 'patient' | 'samples') =>
    shown.find((it) => it.file === besideCase(study, kind))?.data;
  const quizzes = new Map<string, Quiz>();
  const selfChecks = new Map<string, SelfChecks>();
  const cases = new Map<string, CaseStudy>();

  const toActivity = (entry: Entry): Activity => {
    const place = placeOf(entry.file);
    const kind = kindOfFile(entry.file);
    if (kind === 'quiz') {
      const data = linked(entry.data as z.output<typeof quizFile>, place);
      const quiz: Quiz = { ...data, kind, pools: poolsFor(data, shown) };
      quizzes.set(quiz.path, quiz);
      const { items: _, pools: __, ...head } = quiz;
      return { ...head, itemsDrawn: drawnIn(quiz) };
    }
    if (kind === 'case') {
      const patient = beside(entry.file, 'patient') as Patient | undefined;
      const samples = beside(entry.file, 'samples') as z.output<typeof samplesFile> | undefined;
      const study: CaseStudy = {
        ...linked(entry.data as z.output<typeof caseFile>, place),
        kind,
        ...(patient && { patient }),
        samples: samples?.samples ?? [],
      };
      cases.set(study.path, study);
      const { notes: _, model: __, patient: ___, samples: ____, ...head } = study;
      return { ...head, staged: patient !== undefined };
    }
    const own = checks.get(checksBeside(entry.file)) as z.output<typeof checksFile> | undefined;
    if (own) selfChecks.set(place.path, own.items);
    return { ...linked(entry.data as z.output<typeof lessonFile>, place), kind: 'lesson' } satisfies Lesson;
  };

  const toModule = (entry: Entry): Module => {
    const folder = entry.file.replace(/module\.yaml$/, '');
    const [course = '', name = ''] = folder.split('/');
    const { draft: _, ...data } = entry.data as z.output<typeof moduleFile>;
    const activities = inOrder(
      shown.filter(
        (it) => it.file.startsWith(folder) && ['lesson', 'quiz', 'case'].includes(kindOfFile(it.file) ?? ''),
      ),
    ).map(toActivity);
    return { ...data, course, id: idOfName(name), activities };
  };

  const toCourse = (entry: Entry): Course => {
    const [id = ''] = entry.file.split('/');
    const { draft: _, ...data } = entry.data as z.output<typeof courseFile>;
    const own = (kind: string) =>
      inOrder(shown.filter((it) => it.file.startsWith(`${id}/`) && kindOfFile(it.file) === kind));
    return { ...data, id, modules: own('module').map(toModule), films: own('film').map(toFilm) };
  };

  const courses = shown
    .filter((entry) => kindOfFile(entry.file) === 'course')
    .map(toCourse)
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title));

  const diplomas = entries.diplomas.filter((it) => drafts || !it.data.draft).map((it) => toDiploma(it, courses));
  const bundles = entries.bundles.filter((it) => drafts || !it.data.draft).map(toNamed<Bundle>);
  const refunds = entries.refunds.map(toNamed<RefundPolicy>);

  return {
    school: entries.school,
    courses,
    diplomas,
    refunds,
    offers: offersIn({ courses, diplomas, bundles, refunds }),
    instructors: entries.instructors.map(toNamed<Instructor>),
    boards: entries.boards.map(toNamed<Board>).sort((a, b) => a.short.localeCompare(b.short)),
    quizzes,
    selfChecks,
    cases,
    references: new Map(sortReferences(entries.references).map((it) => [it.key, it])),
    uses: indexUses(courses, entries.uses, cases),
  };
}

/** The pools of its course that a quiz draws from, by id; one that is not there is left to the check. */
function poolsFor(
  { course, sections = [] }: Pick<Quiz, 'course' | 'sections'>,
  shown: readonly Entry[],
): Quiz['pools'] {
  const named = new Set(sections.flatMap((it) => it.draw ?? []).flatMap((it) => it.pool ?? []));
  return new Map(
    [...named].map((id) => {
      const file = shown.find((it) => it.file === `${course}/pools/${id}.pool.yaml`);
      return [id, (file?.data as z.output<typeof poolFile> | undefined)?.items ?? []];
    }),
  );
}

/** How many items an attempt at a quiz holds. */
function drawnIn({ items, draw, sections }: Quiz): number {
  if (!sections) return draw ?? items.length;
  const counts = sections.map(
    (it) => (it.items?.length ?? 0) + (it.draw ?? []).reduce((sum, { count }) => sum + count, 0),
  );
  return counts.reduce((sum, it) => sum + it, 0);
}

const inOrder = (entries: Entry[]): Entry[] => entries.toSorted((a, b) => (a.file < b.file ? -1 : 1));

function placeOf(file: string) {
  const [course = '', moduleFolder = '', name = ''] = file.split('/');
  const place = { course, module: idOfName(moduleFolder), id: idOfName(name) };
  return { ...place, file, path: `${place.course}/${place.module}/${place.id}` };
}

function linked<D extends Draftable & { requires: string[] }>(data: D, place: ReturnType<typeof placeOf>) {
  const { draft: _, ...rest } = data;
  const toPath = (name: string) =>
    name.includes('/') ? `${place.course}/${name}` : `${place.course}/${place.module}/${name}`;
  return { ...rest, ...place, requires: data.requires.map(toPath) };
}

function toFilm(entry: Entry): Film {
  const [course = '', , id = ''] = entry.file.split('/');
  return { ...(entry.data as z.output<typeof filmFile>), course, id };
}

function toDiploma(entry: Entries['diplomas'][number], courses: readonly Course[]): Diploma {
  const { draft: _, requirements, ...data } = entry.data;
  const parts = requirements.map(partOf);
  const fields = fieldsNamed(parts);
  const inFields = courses.filter((it) => fields.includes(it.discipline)).map((it) => it.id);
  return { ...data, id: idOfFile(entry), parts, courses: [...new Set([...coursesNamed(parts), ...inFields])] };
}

const idOfFile = ({ file }: { file: string }): string => file.replace(/\.yaml$/, '');

function toNamed<T extends { id: string }>(entry: Entry<Omit<T, 'id'>>): T {
  return { ...entry.data, id: idOfFile(entry) } as T;
}

import { DAY, HOUR, SECOND } from '../../../src/platform/clock.ts';
import { sha256 } from '../../../src/platform/tokens.ts';
import { instructorsOf, type Person } from '../../../src/school/accounts/index.ts';
import { type Random, seededRandom } from '../../../src/school/assessment/index.ts';
import { record } from '../../../src/school/audit/index.ts';
import { type CaseVersion, versionOf } from '../../../src/school/cases/index.ts';
import { activitiesOf, type CaseStudy, courses, findCase } from '../../../src/school/catalogue/index.ts';
import { passMark, weightedScore } from '../../../src/school/items/index.ts';
import type { Db } from '../../client.ts';
import { fitted } from '../cases/fitted.ts';
import { sampleOf } from '../cases/samples.ts';
import type { Life } from './life.ts';
import { fixedId, type Member, members } from './members.ts';
import { addEnrolment, addReadLessons, keepMarkedWork } from './store.ts';

/** How many pieces of work were read twice: two runs of ten marks each, and some. */
const WORKS = 24;
/** The pass mark that the case had then; it was lowered since, which the page of the rubric has to tell. */
const PASS_THEN = 0.7;

/**
 * Work of those who studied before the others that two markers read, neither seeing what the other gave, so that a
 * course's lead sees how far they agree: the second grows stricter from one piece to the next. Each piece is one
 * happening, at its decision; where no course has a case and two instructors, there is none.
 * @param from when the first is handed in, in ms. @param until when the last is decided on.
 */
export async function doubleMarked(from: number, until: number): Promise<Life[]> {
  const found = await caseOfTwo();
  if (!found) return [];
  const { content } = versionOf(found.study);
  const then = { ...content, pass: PASS_THEN, marking: { ...content.marking, second: 1 } };
  const version = { hash: sha256(JSON.stringify(then)), content: then };
  const apart = (until - from - 9 * DAY) / WORKS;
  return members()
    .slice(0, WORKS)
    .map((member, at) => lifeOf({ ...found, member, version, share: at / WORKS, handedInAt: from + at * apart }));
}

/** A case without a patient to go through, of a course that two people teach. */
async function caseOfTwo(): Promise<{ study: CaseStudy; markers: [Person, Person] } | undefined> {
  for (const course of courses()) {
    const study = activitiesOf(course)
      .map((it) => findCase(it.path))
      .find((it) => it && !it.patient);
    const [one, two] = await instructorsOf(course.id);
    if (study && one && two) return { study, markers: [one, two] };
  }
  return undefined;
}

interface Work {
  member: Member;
  study: CaseStudy;
  version: { hash: string; content: CaseVersion };
  markers: [Person, Person];
  /** How far into the cohort it is, 0 to 1. */
  share: number;
  handedInAt: number;
}

async function* lifeOf(work: Work): Life {
  const random = seededRandom(`${work.member.name}/${work.study.path}`);
  const given = [1 + 3 * random(), 1.5 + 5 * random()].map((days) => Math.round(work.handedInAt + days * DAY));
  yield { at: Math.max(...given), takes: SECOND, happen: (tx, now) => keep(tx, work, given, random, now) };
}

async function keep(
  tx: Db,
  { member, study, version, markers, share, handedInAt }: Work,
  given: readonly number[],
  random: Random,
  now: number,
): Promise<void> {
  const at = Math.round(handedInAt);
  const levels = readings(study, levelsOf(study, member.strength, random), share, random);
  await studiesBefore(tx, member, study, at - 18 * DAY);
  const [first, later] = markers;
  const kept = [first, later].map((marker, place) => ({
    role: place === 0 ? ('first' as const) : ('second' as const),
    ...{ marker: marker.id, givenAt: given[place] ?? at },
    ...markFor(study, levels[place === 0 ? 0 : 1]),
  }));
  const mean = Object.fromEntries(
    study.rubric.map(({ id }) => [id, ((levels[0][id] ?? 0) + (levels[1][id] ?? 0)) / 2]),
  );
  const { outcome, score } = markFor(study, mean);
  const id = fixedId(`${member.name}/${study.path}/1`);
  const dueAt = at + version.content.marking.days * DAY;
  await keepMarkedWork(tx, {
    work: { id, person: member.id, course: study.course, case: study.path, at, dueAt },
    ...{ version, readings: kept, sections: sectionsOf(study, random() < 0.5 ? 'sound' : 'thorough') },
    decision: { marker: later.id, at: now, outcome, score, levels: mean },
  });
  const details = { case: study.path, number: 1, outcome, score };
  await record(tx, { at: now, actor: later.id, action: 'submission-marked', subject: `submission/${id}`, details });
}

/** What levels come to by the pass mark of then. */
function markFor({ rubric }: CaseStudy, levels: Record<string, number>) {
  const score = weightedScore(rubric, levels);
  const outcome = score >= passMark(PASS_THEN) ? ('passed' as const) : ('returned' as const);
  return { draft: { levels, comments: {}, comment: '', outcome }, outcome, score };
}

/** Someone is let into the course of a case and reads the lessons before it. @param from in ms. */
async function studiesBefore(tx: Db, { id }: Member, study: CaseStudy, from: number): Promise<void> {
  await addEnrolment(tx, id, study.course, from, 'registrar');
  const read = lessonsBefore(study).map((activity, place) => {
    const opened = from + DAY + place * HOUR;
    return { activity, from: opened, until: opened + HOUR / 2 };
  });
  await addReadLessons(tx, id, study.course, read);
}

/** The lessons that come before a case. */
function lessonsBefore({ course, path }: CaseStudy): string[] {
  const all = courses().flatMap((it) => (it.id === course ? activitiesOf(it) : []));
  return all
    .slice(
      0,
      all.findIndex((it) => it.path === path),
    )
    .flatMap((it) => (it.kind === 'lesson' ? [it.path] : []));
}

/** The levels that someone's work reaches: mostly the third of four, by how able they are. */
function levelsOf({ rubric }: CaseStudy, strength: number, random: Random): Record<string, number> {
  const level = (most: number) => {
    const aimed = most * 0.76 + strength * 0.45 + 1.4 * (random() - 0.5);
    return Math.min(most, Math.max(0, Math.round(aimed)));
  };
  return Object.fromEntries(rubric.map((it) => [it.id, level(it.levels.length - 1)]));
}

/**
 * What the two give: the first sees the level, and now and then the next; the second a level less here and there, and
 * more often as time goes by. Where that would have called a third marker, both see the same.
 */
function readings(study: CaseStudy, levels: Record<string, number>, share: number, random: Random) {
  const less = (it: number, chance: number) => (random() < chance ? Math.max(0, it - 1) : it);
  const first = Object.fromEntries(Object.entries(levels).map(([id, it]) => [id, less(it, 0.1)]));
  const second = Object.fromEntries(Object.entries(levels).map(([id, it]) => [id, less(it, 0.05 + 0.6 * share)]));
  const [a, b] = [first, second].map((it) => weightedScore(study.rubric, it));
  const pass = passMark(PASS_THEN);
  const apart = Math.abs((a ?? 0) - (b ?? 0)) > study.marking.moderation * 10_000;
  const differ = (a ?? 0) >= pass !== (b ?? 0) >= pass;
  return apart || differ ? ([first, first] as const) : ([first, second] as const);
}

function sectionsOf({ path, sections }: CaseStudy, quality: 'sound' | 'thorough'): { section: string; text: string }[] {
  const { sections: texts } = sampleOf(path, quality);
  return sections.map(({ id, words }) => ({ section: id, text: fitted(texts[id] ?? '', words) }));
}

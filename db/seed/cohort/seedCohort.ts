import { DAY, HOUR, MINUTE, SECOND } from '../../../src/platform/clock.ts';
import { hashPassword } from '../../../src/platform/passwords.ts';
import { type Random, replayAttempt, seededRandom } from '../../../src/school/assessment/index.ts';
import { record } from '../../../src/school/audit/index.ts';
import { type Activity, activitiesOf, type Course, courses, findCourse } from '../../../src/school/catalogue/index.ts';
import { type Db, write } from '../../client.ts';
import { DEMO_PASSWORD } from '../cast.ts';
import { doubleMarked } from './doubleMarked.ts';
import type { Happening, Life } from './life.ts';
import { fixedId, type Member, members } from './members.ts';
import { respond } from './respond.ts';
import { addEnrolment, addMember, addReadLessons } from './store.ts';

/** By how much someone is stronger at each further attempt, in logits. */
const LEARNT = 0.6;

/** A quiz that the cohort takes, with the lessons of its module that come before it. */
interface Road {
  course: Course;
  lessons: Activity[];
  quiz: Activity & { kind: 'quiz' };
}

/**
 * Those who studied before the others: each at their own pace and as well as they could, so that the statistics of two
 * quizzes have something true to tell. Kept at once, in the order of time, in one transaction.
 * @param from when the first of them joins, in ms. @param until when the last of them is through.
 */
export async function seedCohort(from: number, until: number): Promise<void> {
  const roads = [roadTo(courses()[0]), roadTo(findCourse('clinical-reasoning'))].filter((it) => it !== undefined);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const everyone = members();
  const apart = (until - from - 27 * DAY) / everyone.length;
  const lives = everyone.map((member, at) => lifeOf(member, roads, passwordHash, from + at * apart));
  const marked = await doubleMarked(from + 20 * DAY, until);
  await write((tx) => inTurn(tx, [...lives, ...marked]));
}

function roadTo(course: Course | undefined): Road | undefined {
  const module = course?.modules.find((it) => it.activities.some(isGraded));
  const quiz = module?.activities.find(isGraded);
  if (!course || !module || !quiz || course.price !== 'free') return undefined;
  const lessons = activitiesOf(course).filter((it) => it.kind === 'lesson' && quiz.requires.includes(it.path));
  return { course, lessons, quiz };
}

const isGraded = (it: Activity): it is Activity & { kind: 'quiz' } => it.kind === 'quiz' && !it.practice;

async function* lifeOf(member: Member, roads: Road[], passwordHash: string, joined: number): Life {
  const random = seededRandom(`${member.name}/life`);
  let at = joined + (7 + 14 * random()) * HOUR;
  yield { at, takes: MINUTE, happen: (tx, now) => joins(tx, member, passwordHash, now) };
  for (const road of roads) {
    at += HOUR * (1 + random());
    yield { at, takes: SECOND, happen: (tx, now) => enters(tx, member, road, now) };
    at += DAY * (1 + 3 * random());
    for (let number = 1, passed = false; !passed && number <= Math.min(3, road.quiz.attempts); number += 1) {
      const takes = road.quiz.minutes * MINUTE * (0.35 + 0.5 * random());
      const strength = member.strength + LEARNT * (number - 1);
      passed = Boolean(yield { at, takes, happen: (tx, now) => tries(tx, member, road, number, strength, now, takes) });
      at += DAY * (0.8 + 2.5 * random());
      // Some give up.
      if (!passed && random() < 0.12) return;
    }
  }
}

/** Lets everything happen in the order of time, and nothing before what came before it is over. */
async function inTurn(tx: Db, lives: Life[]): Promise<void> {
  const waiting: { life: Life; next: Happening }[] = [];
  const resume = async (life: Life, outcome?: unknown) => {
    const { done, value } = await life.next(outcome);
    if (!done) waiting.push({ life, next: value });
  };
  for (const life of lives) await resume(life);
  for (let over = 0; waiting.length > 0; ) {
    const first = waiting.reduce((a, b) => (b.next.at < a.next.at ? b : a));
    waiting.splice(waiting.indexOf(first), 1);
    const at = Math.round(Math.max(first.next.at, over));
    over = Math.round(at + first.next.takes) + SECOND;
    await resume(first.life, await first.next.happen(tx, at));
  }
}

async function joins(tx: Db, member: Member, passwordHash: string, at: number): Promise<void> {
  await addMember(tx, member, passwordHash, at);
  const subject = `person/${member.id}`;
  await record(tx, { at, actor: member.id, action: 'registered', subject });
  await record(tx, { at, actor: member.id, action: 'email-verified', subject });
}

async function enters(tx: Db, { id }: Member, { course, lessons }: Road, at: number): Promise<void> {
  await addEnrolment(tx, id, course.id, at, 'free');
  await record(tx, { at, actor: id, action: 'enrolled', subject: `course/${course.id}`, details: { via: 'free' } });
  let from = at + MINUTE;
  const read = lessons.map(({ path: activity, minutes }) => {
    const until = from + minutes * MINUTE;
    const lesson = { activity, from, until };
    from = until + 2 * MINUTE;
    return lesson;
  });
  await addReadLessons(tx, id, course.id, read);
}

async function tries(
  tx: Db,
  member: Member,
  { quiz }: Road,
  number: number,
  strength: number,
  at: number,
  takes: number,
): Promise<boolean> {
  const id = fixedId(`${member.name}/${quiz.path}/${number}`);
  const random = seededRandom(`${id}/answers`);
  const paces = paceFrom(random);
  const score = await replayAttempt(tx, {
    ...{ id, person: member.id, quiz: quiz.path, startedAt: at, submittedAt: Math.round(at + takes) },
    answer(item, position, count) {
      const { answer, certainty } = respond(item, strength, random);
      const share = (position + paces()) / (count + 0.2);
      return {
        answer,
        certainty: quiz.certainty === 'none' ? null : certainty,
        at: Math.round(at + takes * share),
      };
    },
  });
  return score?.passed ?? false;
}

/** How far into the time of a question its answer comes: mostly late, now and then soon. */
const paceFrom = (random: Random) => () => 0.35 + 0.65 * Math.sqrt(random());

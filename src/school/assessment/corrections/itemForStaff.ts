import type { Db } from '../../../../db/client.ts';
import { catalogue, findActivity } from '../../catalogue/index.ts';
import { forStudent, type Item, type ItemForStudent, orderFor, pointsOf, rightAnswer } from '../../items/index.ts';
import { everyItemOf } from '../drawAttempt.ts';
import { versionOf } from '../itemVersion.ts';
import { isDropped, isDroppedSparingly, type Ruling, rulingsOn } from '../rulings.ts';
import { attemptsAtQuiz, rulingsOf } from '../store.ts';
import { firstShown, holdersOf, versionsWith } from './attempts/store.ts';
import { type Difference, differences, example, type Feedback, feedbackIn } from './differences.ts';
import { type GivenAnswer, givenAnswers } from './givenAnswers.ts';
import { type PastCorrection, pastCorrections } from './pastCorrections.ts';
import { presentVersion } from './versionsInUse.ts';

/** A version of an item that attempts hold or are marked by. KEY: what it differs in from the file's. */
export interface VersionInUse {
  /** From 1, in the order in which they were first shown. */
  number: number;
  /** When it was first shown (ms); undefined where no attempt holds it yet. */
  since: number | undefined;
  /** Whether it is the one in the file. */
  present: boolean;
  /** In how many attempts it was shown. */
  shown: number;
  /** How many attempts it marks: graded, handed in and waiting for a mark, and running. */
  marks: { graded: number; waiting: number; running: number };
  dropped: 'outright' | 'sparingly' | undefined;
  /** What the version in the file changes of it; none for that one itself. */
  differences: Difference[];
}

/** An item with all that its instructors may know: KEY throughout, never for a student's page. */
export interface ItemForStaff {
  id: string;
  quiz: { path: string; title: string };
  /** As a student sees it; numbers that are drawn stand at their lowest. */
  view: ItemForStudent;
  /** Hundredths of a point. */
  points: number;
  right: string[];
  explanation: string | undefined;
  feedback: Feedback[];
  /** Names of the numbers that are drawn for each attempt. */
  drawn: string[];
  /** Whether its quiz still has it. */
  inFile: boolean;
  versions: VersionInUse[];
  answers: GivenAnswer[];
  corrections: PastCorrection[];
  /** Other quizzes that have the same question, from a pool. */
  alsoIn: { path: string; title: string }[];
}

/** An item of a quiz for its instructors, from its file and from what attempts hold; undefined when neither has it. */
export async function itemForStaff(db: Db, quiz: string, id: string): Promise<ItemForStaff | undefined> {
  const [versions, rulings] = await Promise.all([versionsInUse(db, quiz, id), rulingsOf(db, quiz)]);
  const present = presentVersion(quiz, id);
  const newest = present?.item ?? versions.at(-1)?.item;
  if (!newest) return undefined;
  const shown = example(newest);
  return {
    id,
    quiz: { path: quiz, title: findActivity(quiz)?.title ?? quiz },
    view: forStudent(
      shown,
      orderFor(shown, false, (ids) => ids.toSorted()),
    ),
    points: pointsOf(newest),
    right: rightAnswer(shown),
    explanation: shown.explanation,
    feedback: feedbackIn(shown),
    drawn: Object.keys(newest.parameters ?? {}),
    inFile: present !== undefined,
    versions: versions.map(({ item, hash, ...it }) => ({
      ...it,
      dropped: droppedIn(rulingsOn(rulings, id, hash)),
      differences: present && !it.present ? differences(item, present.item) : [],
    })),
    answers: await givenAnswers(db, quiz, id, rulings),
    corrections: await pastCorrections(db, quiz, id),
    alsoIn: present ? othersWith(quiz, present.item) : [],
  };
}

const droppedIn = (own: readonly Ruling[]): VersionInUse['dropped'] =>
  isDropped(own) ? 'outright' : isDroppedSparingly(own) ? 'sparingly' : undefined;

type Found = Omit<VersionInUse, 'dropped' | 'differences'> & { hash: string; item: Item };

async function versionsInUse(db: Db, quiz: string, id: string): Promise<Found[]> {
  const [attempts, holders, since] = await Promise.all([
    attemptsAtQuiz(db, quiz),
    holdersOf(db, quiz, id),
    firstShown(db, quiz, id),
  ]);
  const present = presentVersion(quiz, id);
  const hashes = new Set([...holders.flatMap((it) => [it.shown, it.marks]), ...(present ? [present.hash] : [])]);
  const items = await versionsWith(db, [...hashes]);
  if (present) items.set(present.hash, present.item);
  const byId = new Map(attempts.map((it) => [it.id, it]));
  const last = Number.POSITIVE_INFINITY;
  return [...items]
    .sort(
      ([a], [b]) =>
        (since.get(a) ?? last) - (since.get(b) ?? last) || Number(a === present?.hash) - Number(b === present?.hash),
    )
    .map(([hash, item], index) => {
      const marked = holders.filter((it) => it.marks === hash).flatMap((it) => byId.get(it.attempt) ?? []);
      return {
        ...{ hash, item },
        number: index + 1,
        since: since.get(hash),
        present: hash === present?.hash,
        shown: holders.filter((it) => it.shown === hash).length,
        marks: {
          graded: marked.filter((it) => it.result).length,
          waiting: marked.filter((it) => it.submission && !it.result).length,
          running: marked.filter((it) => !it.submission).length,
        },
      };
    });
}

/** Other quizzes of the school whose attempts may hold the very same item. */
function othersWith(quiz: string, item: Item): { path: string; title: string }[] {
  const hash = versionOf(item);
  return [...catalogue().quizzes.values()]
    .filter(
      (it) => it.path !== quiz && everyItemOf(it).some((other) => other.id === item.id && versionOf(other) === hash),
    )
    .map(({ path, title }) => ({ path, title }));
}

import { paths } from '../../paths.ts';
import { formatHours } from '../../platform/format.ts';
import { findCourse, findDiploma } from '../../school/catalogue/index.ts';
import {
  accessText,
  askedText,
  type CourseProgress,
  type Decision,
  hasPlace,
  isGroup,
  type Leaf,
  nameOf,
  type Pathway,
  partName,
  type Stage,
  standingText,
} from '../../school/progress/index.ts';

/** A stop on the road to a diploma: something that it asks for, and how its student stands to it. */
export interface Stop {
  title: string;
  /** Where it is done; empty where that is no page. */
  href: string;
  /** How it stands, in a few words. */
  about: string;
  state: 'done' | 'started' | 'open';
  /** How much of it is done, 0 to 1. */
  share: number;
  /** What is left to do (minutes) and to pay (minor units); undefined where that can't be said. */
  left: { minutes: number; price: number } | undefined;
  /** What it can be met with, where there is a choice. */
  options: Stop[];
}

/** The stops of a road, in order. */
export function stopsOf({ completion, courses, stages, diploma }: Pathway): Stop[] {
  const known = { courses, stages, diploma: diploma.id };
  return completion.parts.map((it) => stopOf(it, known));
}

interface Known {
  courses: readonly CourseProgress[];
  stages: readonly Stage[];
  diploma: string;
}

function stopOf(decision: Decision, known: Known): Stop {
  const { requirement, met, parts } = decision;
  if (!isGroup(requirement)) return leafStop({ ...decision, requirement }, known);
  const options = parts.map((it) => stopOf(it, known));
  const done = options.filter((it) => it.state === 'done').length;
  const least = requirement.kind === 'all' ? options.length : requirement.least;
  const begun = options.some((it) => it.state !== 'open');
  return {
    title: groupTitle(requirement.part, known.diploma) ?? groupName(least, options),
    ...{ href: '', left: undefined, options },
    about:
      least === 1 && options.length > 1
        ? met
          ? 'Done'
          : 'One of these is enough'
        : `${Math.min(done, least)} of ${least} done`,
    state: met ? 'done' : begun ? 'started' : 'open',
    share: met ? 1 : done / least,
  };
}

/** The name of a group: its own, or that of the course for which its options stand. */
function groupTitle(part: string | undefined, diploma: string): string | undefined {
  return part === undefined || !findDiploma(diploma) ? undefined : partName(diploma, part);
}

const groupName = (least: number, options: readonly Stop[]): string =>
  least === options.length ? 'All of these' : `${least} of these ${options.length}`;

function leafStop(leaf: Decision & { requirement: Leaf }, known: Known): Stop {
  const { requirement, met } = leaf;
  const state = met ? 'done' : leaf.because.length > 0 ? 'started' : 'open';
  const plain = { title: nameOf(requirement), href: '', about: standingText(leaf), state, share: met ? 1 : 0 } as const;
  switch (requirement.kind) {
    case 'course':
      return courseStop(requirement.course, plain, known);
    case 'cases': {
      const had = requirement.least - (leaf.missing[0]?.more ?? 0);
      const about = `${had} of ${requirement.least} passed, in any of its courses`;
      return { ...plain, about, share: had / requirement.least, left: undefined, options: [] };
    }
    case 'hours': {
      const had = requirement.least - (leaf.missing[0]?.more ?? 0);
      const about = `${formatHours(had / 100)} so far`;
      return { ...plain, about, share: had / requirement.least, left: undefined, options: [] };
    }
    case 'recognised':
      return {
        ...plain,
        title: 'Prior learning',
        href: paths.priorLearning(known.diploma),
        about: leaf.missing[0]?.why === 'not-recognised' ? 'May be recognised instead' : plain.about,
        ...{ left: undefined, options: [] },
      };
    default:
      return {
        ...plain,
        about: met ? plain.about : `${plain.about}. ${askedText(requirement)}`,
        left: undefined,
        options: [],
      };
  }
}

function courseStop(id: string, plain: Omit<Stop, 'left' | 'options'>, { courses, stages }: Known): Stop {
  const progress = courses.find((it) => it.course.id === id);
  const stage = stages.find((it) => it.id === id);
  const left = stage && { minutes: stage.minutes, price: stage.price };
  if (plain.state === 'done' || !progress) return { ...plain, href: linkOf(id), left: undefined, options: [] };
  const share = progress.total === 0 ? 0 : progress.done / progress.total;
  return {
    ...plain,
    href: linkOf(id),
    about: aboutCourse(progress),
    state: progress.done > 0 ? 'started' : 'open',
    ...{ share, left, options: [] },
  };
}

function aboutCourse({ enrolled, done, total, access }: CourseProgress): string {
  if (enrolled) return `${done} of ${total} activities done`;
  return hasPlace(access) ? accessText(access) : 'Not enrolled yet';
}

const linkOf = (course: string): string => (findCourse(course) ? paths.course(course) : '');

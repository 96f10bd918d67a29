import type { KeepingRule } from '../../catalogue/index.ts';
import { type Kept, keptUntil } from '../retention/keeping.ts';

/** What the school has of a person in one course, counted. Moments in ms. */
export interface CourseFacts {
  course: string;
  enrolments: number;
  /** When the newest certificate of it was issued. */
  awardedAt: number | null;
  readings: number;
  films: number;
  attempts: number;
  closings: number;
  /** Work on its cases that was handed in, and when the last was. */
  work: number;
  handedInAt: number | null;
  /** The rules by which records of this course are kept. */
  rules: readonly KeepingRule[];
}

/** Everything else that the school has of a person, counted. */
export interface PersonFacts {
  courses: readonly CourseFacts[];
  diplomas: number;
  /** Choices of rules, prior learning and practical skills on the way to diplomas. */
  pathway: number;
  drafts: number;
  licences: number;
  outsideHours: number;
  reflections: number;
  accommodations: number;
  sessions: number;
  messages: number;
  /** Marks, decisions and judgements of others' work. */
  judged: number;
  /** Purchases for which money came, and those of which nothing came. */
  purchases: number;
  openings: number;
  /** Access codes that they used. */
  codes: number;
  /** Leaves of absence, with what was said about them. */
  leaves: number;
  /** Places that they wait for, seats of clinics, and clinics that they run. */
  waiting: number;
  seats: number;
  clinics: number;
}

/** Something that the school has of a person, in words, how much of it, and of which course where it is of one. */
export interface Thing {
  what: string;
  count: number;
  course?: string;
}

/** What is removed when a person asks to be erased, and what stays, until when and by which rule. */
export interface Plan {
  removed: Thing[];
  stays: (Thing & Kept)[];
  /** Of each course: whether what its certificate rests on stays, and whether work that was handed in does. */
  courses: { course: string; evidence: boolean; work: boolean }[];
  /** Whether what diplomas rest on stays. */
  pathway: boolean;
  /** Whether the name stays with what stays: a roster without names is none. The address always goes. */
  name: boolean;
}

type Line = Thing & { kept: Kept | undefined };

/**
 * What is removed when a person asks to be erased, and what stays. A record stays where a rule asks for it: what a
 * certificate rests on, and work that was handed in, until the longest rule of the course is over; awards, their
 * register and the audit log as long as the school is there. Everything else goes.
 * @param now in ms.
 */
export function planErasure(facts: PersonFacts, now: number): Plan {
  const courses = facts.courses.map((it) => ({ ...it, ...keptOf(it, now) }));
  const always = (kind: 'awards' | 'audit' | 'purchases') => keptUntil(kind, 0, [], 1);
  const lines: Line[] = [
    ...courses.flatMap(linesOf),
    { what: 'diplomas, with the register’s entries', count: facts.diplomas, kept: always('awards') },
    { what: 'steps towards diplomas', count: facts.pathway, kept: facts.diplomas > 0 ? always('awards') : undefined },
    { what: 'drafts of cases, with their files', count: facts.drafts, kept: undefined },
    { what: 'licences', count: facts.licences, kept: undefined },
    { what: 'hours earned elsewhere', count: facts.outsideHours, kept: undefined },
    { what: 'your own notes on cases', count: facts.reflections, kept: undefined },
    { what: 'arrangements for quizzes', count: facts.accommodations, kept: undefined },
    { what: 'signed-in browsers', count: facts.sessions, kept: undefined },
    { what: 'messages to your address', count: facts.messages, kept: undefined },
    { what: 'purchases, with their payments', count: facts.purchases, kept: always('purchases') },
    { what: 'leaves of absence, with their reasons', count: facts.leaves, kept: undefined },
    { what: 'places waited for', count: facts.waiting, kept: undefined },
    { what: 'addresses of seats that a clinic gave', count: facts.seats, kept: undefined },
    { what: 'that clinics are run', count: facts.clinics, kept: undefined },
    {
      what: 'marks and judgements of others’ work',
      count: facts.judged,
      kept: { until: null, by: 'they are part of those people’s records' },
    },
  ];
  const real = lines.filter((it) => it.count > 0);
  const name = real.some((it) => it.kept !== undefined);
  const account: Line[] = [
    { what: 'e-mail address, password and roles', count: 1, kept: undefined },
    { what: 'name', count: 1, kept: name ? { until: null, by: 'it goes with the records that stay' } : undefined },
    { what: 'entries of the audit log, which name you by a number', count: 1, kept: always('audit') },
    ...byNumber(facts, always('purchases')).filter((it) => it.count > 0),
  ];
  return {
    removed: [...real, ...account].filter((it) => it.kept === undefined).map(({ kept: _, ...thing }) => thing),
    stays: [...real, ...account].flatMap(({ kept, ...thing }) => (kept ? [{ ...thing, ...kept }] : [])),
    courses: courses.map(({ course, evidence, done }) => ({ course, evidence: !!evidence, work: !!done })),
    pathway: facts.diplomas > 0,
    name,
  };
}

/** How long what a certificate rests on is kept, and work that was handed in; nothing where no rule asks for it any more. */
function keptOf({ awardedAt, handedInAt, rules }: CourseFacts, now: number): { evidence?: Kept; done?: Kept } {
  const due = (kind: 'attempts' | 'work', since: number | null): Kept | undefined => {
    if (since === null) return undefined;
    const kept = keptUntil(kind, since, rules, 1);
    return kept.until === null || kept.until > now ? kept : undefined;
  };
  const [evidence, done] = [due('attempts', awardedAt), due('work', handedInAt)];
  return { ...(evidence && { evidence }), ...(done && { done }) };
}

/** What stays and names its person by a number only, so that the name need not stay for it. */
const byNumber = ({ openings, codes }: PersonFacts, books: Kept): Line[] => [
  { what: 'purchases of which nothing came, which name you by a number', count: openings, kept: books },
  {
    what: 'access codes that you used, which name you by a number',
    count: codes,
    kept: { until: null, by: 'a code is good for so many people, and they must be counted' },
  },
];

function linesOf(facts: CourseFacts & { evidence?: Kept; done?: Kept }): Line[] {
  const { course, evidence, done } = facts;
  const line = (what: string, count: number, kept: Kept | undefined): Line => ({ what, count, course, kept });
  return [
    line('certificate, with the register’s entries', facts.awardedAt === null ? 0 : 1, keptUntil('awards', 0, [], 1)),
    line('enrolment, with what it rests on', facts.enrolments, evidence ?? done),
    line('lessons read', facts.readings, evidence),
    line('that films were watched', facts.films, evidence),
    line('which seconds of films were watched', facts.films, undefined),
    line('attempts at quizzes, with answers and grades', facts.attempts, evidence),
    line('what was attested', facts.closings, evidence),
    line('work on cases that was handed in, with files and marks', facts.work, done),
  ];
}

import type { Db } from '../../../../db/client.ts';
import type { Scope } from './scope.ts';
import {
  accountsOf,
  answersIn,
  appealsIn,
  attemptsIn,
  awardsIn,
  closingsIn,
  criteriaIn,
  decisionsIn,
  deedsIn,
  enrolmentsIn,
  essayMarksIn,
  filesIn,
  priorLearningIn,
  purchasesIn,
  questionsIn,
  readingIn,
  registerIn,
  rightEventsIn,
  rightsIn,
  sectionsIn,
  signOffsIn,
  watchingIn,
  workIn,
} from './store.ts';

type Rows<F extends (...given: never[]) => PromiseLike<readonly unknown[]>> = Awaited<ReturnType<F>>[number];

/** All that the school has on record of a learner, as far as it lies in a scope. Moments in ms, as they are kept. */
export interface LearnerRecord {
  account: Rows<typeof accountsOf>;
  enrolments: Rows<typeof enrolmentsIn>[];
  rights: RightRecord[];
  purchases: Rows<typeof purchasesIn>[];
  reading: Rows<typeof readingIn>[];
  watching: Rows<typeof watchingIn>[];
  attempts: AttemptRecord[];
  work: WorkRecord[];
  closings: Rows<typeof closingsIn>[];
  awards: AwardRecord[];
  priorLearning: Rows<typeof priorLearningIn>[];
  signOffs: Rows<typeof signOffsIn>[];
}

export type RightRecord = Rows<typeof rightsIn> & { events: Rows<typeof rightEventsIn>['event'][] };

export type AttemptRecord = Rows<typeof attemptsIn> & {
  questions: (Rows<typeof questionsIn> & { answers: Rows<typeof answersIn>[] })[];
  essayMarks: Rows<typeof essayMarksIn>['mark'][];
};

export type WorkRecord = Rows<typeof workIn> & {
  sections: Rows<typeof sectionsIn>['section'][];
  deeds: Rows<typeof deedsIn>['deed'][];
  files: Rows<typeof filesIn>[];
  decisions: (Rows<typeof decisionsIn>['decision'] & { criteria: Rows<typeof criteriaIn>['criterion'][] })[];
  appeal: Rows<typeof appealsIn>['appeal'] | null;
};

export type AwardRecord = Rows<typeof awardsIn> & { register: Rows<typeof registerIn>['entry'][] };

/** The records of some learners, in order of their ids: a query a table for all of them together. */
export async function recordsOf(db: Db, scope: Scope, learners: readonly string[]): Promise<LearnerRecord[]> {
  const [accounts, enrolments, reading, watching, closings, priorLearning, signOffs] = await Promise.all([
    accountsOf(db, learners),
    enrolmentsIn(db, scope, learners),
    readingIn(db, scope, learners),
    watchingIn(db, scope, learners),
    closingsIn(db, scope, learners),
    priorLearningIn(db, scope, learners),
    signOffsIn(db, scope, learners),
  ]);
  const [rights, purchases, attempts, work, awards] = await Promise.all([
    rightRecords(db, scope, learners),
    purchasesIn(db, scope, learners),
    attemptRecords(db, scope, learners),
    workRecords(db, scope, learners),
    awardRecords(db, scope, learners),
  ]);
  const own = <T extends { person: string }>(rows: readonly T[]) => {
    const grouped = Map.groupBy(rows, (it) => it.person);
    return (person: string): T[] => grouped.get(person) ?? [];
  };
  const parts = {
    ...{ enrolments: own(enrolments), reading: own(reading), watching: own(watching), closings: own(closings) },
    ...{ priorLearning: own(priorLearning), signOffs: own(signOffs), rights: own(rights) },
    ...{ attempts: own(attempts), work: own(work), awards: own(awards) },
  };
  return accounts.map((account) => ({
    account,
    enrolments: parts.enrolments(account.id),
    rights: parts.rights(account.id),
    purchases: purchases.filter((it) => it.buyer === account.id),
    reading: parts.reading(account.id),
    watching: parts.watching(account.id),
    attempts: parts.attempts(account.id),
    work: parts.work(account.id),
    closings: parts.closings(account.id),
    awards: parts.awards(account.id),
    priorLearning: parts.priorLearning(account.id),
    signOffs: parts.signOffs(account.id),
  }));
}

async function rightRecords(db: Db, scope: Scope, learners: readonly string[]): Promise<RightRecord[]> {
  const [rights, events] = await Promise.all([rightsIn(db, scope, learners), rightEventsIn(db, scope, learners)]);
  const eventsOf = Map.groupBy(events, (it) => it.event.right);
  return rights.map((right) => ({ ...right, events: (eventsOf.get(right.id) ?? []).map((it) => it.event) }));
}

async function attemptRecords(db: Db, scope: Scope, learners: readonly string[]): Promise<AttemptRecord[]> {
  const [attempts, questions, answers, marks] = await Promise.all([
    attemptsIn(db, scope, learners),
    questionsIn(db, scope, learners),
    answersIn(db, scope, learners),
    essayMarksIn(db, scope, learners),
  ]);
  const answersTo = Map.groupBy(answers, (it) => `${it.attempt} ${it.item}`);
  const questionsOf = Map.groupBy(questions, (it) => it.attempt);
  const marksOf = Map.groupBy(marks, (it) => it.mark.attempt);
  return attempts.map((attempt) => ({
    ...attempt,
    questions: (questionsOf.get(attempt.id) ?? []).map((question) => ({
      ...question,
      answers: answersTo.get(`${attempt.id} ${question.item}`) ?? [],
    })),
    essayMarks: (marksOf.get(attempt.id) ?? []).map((it) => it.mark),
  }));
}

async function workRecords(db: Db, scope: Scope, learners: readonly string[]): Promise<WorkRecord[]> {
  const [work, sections, deeds, files, decisions, criteria, appeals] = await Promise.all([
    workIn(db, scope, learners),
    sectionsIn(db, scope, learners),
    deedsIn(db, scope, learners),
    filesIn(db, scope, learners),
    decisionsIn(db, scope, learners),
    criteriaIn(db, scope, learners),
    appealsIn(db, scope, learners),
  ]);
  const sectionsOf = Map.groupBy(sections, (it) => it.section.submission);
  const deedsOf = Map.groupBy(deeds, (it) => it.deed.submission);
  const filesOf = Map.groupBy(files, (it) => it.submission);
  const decisionsOf = Map.groupBy(decisions, (it) => it.decision.submission);
  const criteriaOf = Map.groupBy(criteria, (it) => `${it.criterion.submission} ${it.criterion.number}`);
  const appealOf = new Map(appeals.map((it) => [it.appeal.submission, it.appeal]));
  return work.map((it) => ({
    ...it,
    sections: (sectionsOf.get(it.id) ?? []).map((row) => row.section),
    deeds: (deedsOf.get(it.id) ?? []).map((row) => row.deed),
    files: filesOf.get(it.id) ?? [],
    decisions: (decisionsOf.get(it.id) ?? []).map(({ decision }) => ({
      ...decision,
      criteria: (criteriaOf.get(`${it.id} ${decision.number}`) ?? []).map((row) => row.criterion),
    })),
    appeal: appealOf.get(it.id) ?? null,
  }));
}

async function awardRecords(db: Db, scope: Scope, learners: readonly string[]): Promise<AwardRecord[]> {
  const [awards, register] = await Promise.all([awardsIn(db, scope, learners), registerIn(db, scope, learners)]);
  const entriesOf = Map.groupBy(register, (it) => it.entry.award);
  return awards.map((award) => ({ ...award, register: (entriesOf.get(award.code) ?? []).map((it) => it.entry) }));
}

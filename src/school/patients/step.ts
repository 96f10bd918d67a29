import { findRegion } from './bodyChart/regions.ts';
import { holds } from './condition.ts';
import { arrive } from './consequences.ts';
import type { Chosen, Decision, Deed, Stage } from './deed.ts';
import type { DeedRefusal, Encounter, Visit } from './encounter.ts';
import type { Patient } from './patientFile.ts';

/** The least words of a reason; what is shorter says nothing. */
export const LEAST_WORDS = 3;

/** The most that a reason or a goal holds, in characters (UTF-16). */
export const REASON_LIMIT = 5_000;

/** An encounter before anything was done. */
export const begin = (patient: Patient): Encounter => ({
  stage: { kind: 'history' },
  asked: [],
  examined: [],
  readings: {},
  touched: [],
  historyLeft: patient.history.minutes,
  examinationLeft: patient.examination.minutes,
  visits: [],
  facts: new Set(),
});

export type Step = { ok: true; encounter: Encounter } | { ok: false; reason: DeedRefusal };

const refused = (reason: DeedRefusal): Step => ({ ok: false, reason });

/**
 * What an encounter becomes by one more deed. Pure: the same patient and deeds always give the same. Asking, looking
 * or feeling a second time changes nothing; anything else out of its stage is refused.
 */
export function step(patient: Patient, now: Encounter, deed: Deed): Step {
  switch (deed.kind) {
    case 'ask':
      return ask(patient, now, deed.question);
    case 'examine':
      return examine(patient, now, deed.finding);
    case 'read':
      return read(patient, now, deed.finding, deed.reading);
    case 'touch':
      return touch(patient, now, deed.region);
    case 'go-on':
      return goOn(patient, now);
    case 'chart':
      return now.stage.kind === 'palpation'
        ? to({ ...now, chart: deed.chart }, { kind: 'triage' })
        : refused('wrong-stage');
    case 'triage':
      return triage(now, deed);
    case 'rank':
      return rank(patient, now, deed);
    case 'plan':
      return plan(patient, now, deed);
    case 'reassess':
      return reassess(patient, now, deed);
    case 'decide':
      return decide(patient, now, deed);
  }
}

/** The encounter that some deeds lead to. @throws Error for deeds that the patient does not allow. */
export function replay(patient: Patient, deeds: readonly Deed[]): Encounter {
  return deeds.reduce((now, deed) => {
    const next = step(patient, now, deed);
    if (!next.ok) throw new Error(`a deed that was kept is refused: ${deed.kind}, ${next.reason}`);
    return next.encounter;
  }, begin(patient));
}

const to = (encounter: Encounter, stage: Stage): Step => ({ ok: true, encounter: { ...encounter, stage } });
const stay = (encounter: Encounter): Step => ({ ok: true, encounter });
const adding = ({ facts }: Encounter, ...more: string[]): ReadonlySet<string> => new Set([...facts, ...more]);
/** What is wrong with a reason, if anything. */
function reasonProblem(why: string): DeedRefusal | undefined {
  if (why.length > REASON_LIMIT) return 'why-long';
  return why.trim().split(/\s+/).length < LEAST_WORDS ? 'why-missing' : undefined;
}

function ask(patient: Patient, now: Encounter, id: string): Step {
  if (now.stage.kind !== 'history') return refused('wrong-stage');
  const question = patient.history.questions.find((it) => it.id === id);
  if (!question) return refused('unknown-choice');
  if (now.asked.includes(id)) return stay(now);
  if (!question.after.every((it) => now.asked.includes(it))) return refused('not-yet-askable');
  if (question.minutes > now.historyLeft) return refused('no-time-left');
  const historyLeft = now.historyLeft - question.minutes;
  return stay({ ...now, asked: [...now.asked, id], historyLeft, facts: adding(now, `asked/${id}`) });
}

function examine(patient: Patient, now: Encounter, id: string): Step {
  if (now.stage.kind !== 'examination') return refused('wrong-stage');
  const finding = patient.examination.findings.find((it) => it.id === id);
  if (!finding) return refused('unknown-choice');
  if (now.examined.includes(id)) return stay(now);
  if (finding.minutes > now.examinationLeft) return refused('no-time-left');
  const examinationLeft = now.examinationLeft - finding.minutes;
  return stay({ ...now, examined: [...now.examined, id], examinationLeft, facts: adding(now, `examined/${id}`) });
}

function read(patient: Patient, now: Encounter, id: string, choice: string): Step {
  if (now.stage.kind !== 'examination') return refused('wrong-stage');
  const reading = patient.examination.findings.find((it) => it.id === id)?.reading;
  if (!reading?.options.some((it) => it.id === choice)) return refused('unknown-choice');
  if (!now.examined.includes(id)) return refused('not-examined');
  if (now.readings[id] !== undefined) return now.readings[id] === choice ? stay(now) : refused('already-read');
  const facts = choice === reading.right ? adding(now, `read/${id}`) : now.facts;
  return stay({ ...now, readings: { ...now.readings, [id]: choice }, facts });
}

function touch(patient: Patient, now: Encounter, region: string): Step {
  if (now.stage.kind !== 'palpation') return refused('wrong-stage');
  if (!findRegion(region)) return refused('unknown-choice');
  if (now.touched.includes(region)) return stay(now);
  if (now.touched.length >= patient.palpation.most) return refused('no-touches-left');
  return stay({ ...now, touched: [...now.touched, region] });
}

function goOn(patient: Patient, now: Encounter): Step {
  if (now.stage.kind === 'history') return to(now, { kind: 'examination' });
  if (now.stage.kind !== 'examination') return refused('wrong-stage');
  const unread = patient.examination.findings.some(
    (it) => it.reading && now.examined.includes(it.id) && now.readings[it.id] === undefined,
  );
  return unread ? refused('reading-missing') : to(now, { kind: 'palpation' });
}

function triage(now: Encounter, deed: Deed & { kind: 'triage' }): Step {
  if (now.stage.kind !== 'triage') return refused('wrong-stage');
  const flaw = reasonProblem(deed.why);
  if (flaw) return refused(flaw);
  return to({ ...now, triage: deed, facts: adding(now, `triage/${deed.choice}`) }, { kind: 'hypotheses' });
}

function rank(patient: Patient, now: Encounter, deed: Deed & { kind: 'rank' }): Step {
  if (now.stage.kind !== 'hypotheses') return refused('wrong-stage');
  const { hypotheses: ranked, why } = deed;
  const { options, most } = patient.hypotheses;
  if (ranked.length === 0) return refused('nothing-chosen');
  if (ranked.length > most) return refused('too-many');
  if (!ranked.every(({ id }) => options.some((it) => it.id === id))) return refused('unknown-choice');
  if (new Set(ranked.map((it) => it.id)).size < ranked.length) return refused('chosen-twice');
  const whole = ({ confidence }: { confidence: number }) =>
    Number.isInteger(confidence) && confidence >= 0 && confidence <= 100;
  if (!ranked.every(whole)) return refused('bad-confidence');
  const flaw = reasonProblem(why);
  if (flaw) return refused(flaw);
  const facts = adding(now, `leading/${ranked[0]?.id}`, ...ranked.map((it) => `ranked/${it.id}`));
  return to({ ...now, hypotheses: { ranked, why }, facts }, { kind: 'plan' });
}

/** Whether the student has sent the patient on, so that only whom to inform is left to plan. */
export const hasReferred = ({ triage }: Encounter): boolean =>
  triage?.choice === 'refer' || triage?.choice === 'emergency';

/** What can be planned as things stand. */
export function planOptions(patient: Patient, now: Encounter): Patient['plan']['techniques'] {
  const { techniques, homeCare, contraindications, inform } = patient.plan;
  return hasReferred(now) ? inform : [...techniques, ...homeCare, ...contraindications, ...inform];
}

function planProblem(patient: Patient, now: Encounter, chosen: readonly Chosen[]): DeedRefusal | undefined {
  const offered = planOptions(patient, now);
  if (chosen.length === 0) return 'nothing-chosen';
  if (chosen.length > patient.plan.most) return 'too-many';
  if (new Set(chosen.map((it) => it.id)).size < chosen.length) return 'chosen-twice';
  const options = new Map(offered.map((it) => [it.id, it]));
  const known = ({ id, dose }: Chosen) =>
    options.has(id) && (dose === undefined || options.get(id)?.doses?.some((it) => it.id === dose) === true);
  if (!chosen.every(known)) return 'unknown-choice';
  const dosed = ({ id, dose }: Chosen) => options.get(id)?.doses === undefined || dose !== undefined;
  return chosen.every(dosed) ? undefined : 'dose-missing';
}

/** The facts with another plan in place of the one in force. */
function planned(now: Encounter, chosen: readonly Chosen[]): Set<string> {
  const others = [...now.facts].filter((it) => !it.startsWith('plan/'));
  const of = ({ id, dose }: Chosen) => [`plan/${id}`, ...(dose === undefined ? [] : [`plan/${id}/${dose}`])];
  return new Set([...others, ...chosen.flatMap(of)]);
}

function plan(patient: Patient, now: Encounter, { chosen, goal }: Deed & { kind: 'plan' }): Step {
  if (now.stage.kind !== 'plan') return refused('wrong-stage');
  const problem = planProblem(patient, now, chosen);
  if (problem) return refused(problem);
  const flaw = reasonProblem(goal);
  if (flaw) return refused(flaw);
  const next = { ...now, firstPlan: chosen, plan: { chosen, goal }, facts: planned(now, chosen) };
  if (hasReferred(now)) return over(patient, next);
  const values = Object.fromEntries(patient.measures.map((it) => [it.id, it.start]));
  return visit(patient, next, 1, values);
}

/** Lets the days until a follow-up visit pass. */
function visit(patient: Patient, now: Encounter, number: number, values: Readonly<Record<string, number>>): Step {
  const arrival = arrive(patient, number, { facts: now.facts, values });
  const arrived: Visit = { number, happened: arrival.happened, values: arrival.values };
  const next = { ...now, facts: arrival.facts, visits: [...now.visits, arrived] };
  return arrival.ends === undefined
    ? to(next, { kind: 'reassess', visit: number })
    : to({ ...next, outcome: arrival.ends }, { kind: 'over' });
}

function reassess(patient: Patient, now: Encounter, deed: Deed & { kind: 'reassess' }): Step {
  const { stage } = now;
  const current = now.visits.at(-1);
  if (stage.kind !== 'reassess' || !current) return refused('wrong-stage');
  const measured = [...new Set(deed.measures)];
  const questions = [...new Set(deed.questions)];
  const asked = questions.map((id) => patient.visits.questions.find((it) => it.id === id));
  const known = measured.every((id) => patient.measures.some((it) => it.id === id));
  if (!known || asked.some((it) => it === undefined)) return refused('unknown-choice');
  const rescreened = asked.flatMap((it) =>
    it
      ? [{ question: it.id, answer: answerFor(it, stage.visit, now.facts, current.values)?.answer ?? NOTHING_NEW }]
      : [],
  );
  const facts = adding(now, ...measured.map((it) => `measured/${it}`), ...questions.map((it) => `rescreened/${it}`));
  const visits = [...now.visits.slice(0, -1), { ...current, measured, rescreened }];
  return to({ ...now, facts, visits }, { kind: 'decide', visit: stage.visit });
}

const NOTHING_NEW = 'Nothing new.';

/** What the patient says to a question of a follow-up visit: the first answer that fits, if one does. */
export const answerFor = (
  question: Patient['visits']['questions'][number],
  visit: number,
  facts: ReadonlySet<string>,
  values: Readonly<Record<string, number>>,
): Patient['visits']['questions'][number]['answers'][number] | undefined =>
  question.answers.find(({ when, visits }) => (!visits || visits.includes(visit)) && holds(when, facts, values));

/** What can be decided at a visit: at the last one nothing goes on. */
export const decisionsAt = (patient: Patient, visit: number): Decision[] =>
  visit < patient.visits.count
    ? ['continue', 'change', 'discharge', 'refer', 'emergency']
    : ['discharge', 'refer', 'emergency'];

function decide(patient: Patient, now: Encounter, deed: Deed & { kind: 'decide' }): Step {
  const { stage } = now;
  const current = now.visits.at(-1);
  if (stage.kind !== 'decide' || !current) return refused('wrong-stage');
  const { decision, chosen, why } = deed;
  if (!decisionsAt(patient, stage.visit).includes(decision)) return refused('not-offered');
  const flaw = reasonProblem(why);
  if (flaw) return refused(flaw);
  const visits = [...now.visits.slice(0, -1), { ...current, decision: deed }];
  const decided = { ...now, visits, facts: adding(now, `decided/${decision}`) };
  if (decision === 'continue') return visit(patient, decided, stage.visit + 1, current.values);
  if (decision !== 'change') return over(patient, decided);
  const problem = planProblem(patient, now, chosen ?? []);
  if (problem) return refused(problem);
  const next = { ...decided, plan: { chosen: chosen ?? [], goal: now.plan?.goal ?? '' } };
  return visit(patient, { ...next, facts: planned(next, chosen ?? []) }, stage.visit + 1, current.values);
}

/** Ends the encounter with the first outcome that fits; one without any is a dead end, which the check finds. */
function over(patient: Patient, now: Encounter): Step {
  const values = now.visits.at(-1)?.values ?? Object.fromEntries(patient.measures.map((it) => [it.id, it.start]));
  const outcome = patient.outcomes.find((it) => holds(it.when, now.facts, values))?.id;
  return to({ ...now, ...(outcome !== undefined && { outcome }) }, { kind: 'over' });
}

import type { Fact } from '../condition.ts';
import { type Deed, type Stage, stageName } from '../deed.ts';
import type { Encounter } from '../encounter.ts';
import type { Patient } from '../patientFile.ts';
import { answerFor, begin, hasReferred, step } from '../step.ts';
import { type ChoiceClass, classesOf, MOST_CLASSES } from './classes.ts';
import { knowledgeAt } from './knowledge.ts';
import { type Draft, type Menu, menuAt } from './menu.ts';
import { type Ahead, everything, narrow, type Remaining } from './remaining.ts';

/** Where paths of a case meet and part: one for all that go on in the same ways. */
export interface Junction {
  number: number;
  /** One encounter that has come here. */
  encounter: Encounter;
  /** Whether another plan has been decided on, and is still to be made. */
  changing: boolean;
  remaining: Remaining;
  /** How many paths come here, of those that differ in something that is asked for. */
  paths: bigint;
  /** Where one path came from, and what was chosen there. */
  from?: Origin;
  /** By red flag, where one path came from that has not screened for it; none where each has. */
  without: Map<Fact, Origin | undefined>;
  /** Where it goes on, in the order of the menu. */
  ways: Way[];
}

interface Origin {
  junction: Junction;
  deeds: Deed[];
}

export interface Way {
  choice: ChoiceClass;
  to: Junction;
}

/** All that there is to know of the paths through a case. */
export interface Exploration {
  /** In the order in which a path comes to them; the first is where a case begins. */
  junctions: Junction[];
  /** What came about on some path. */
  happened: ReadonlySet<string>;
  /** What patients answered on some path, as QUESTION and place of the answer: `night-pain.0`. */
  answered: ReadonlySet<string>;
  /** Where the exploration was given up, because there is more than can be looked at. */
  tooMany?: Stage;
}

export interface Limits {
  junctions: number;
  ways: number;
  classes: number;
}

/** What a case may come to. One that people wrote comes to some thousands. */
export const LIMITS: Limits = { junctions: 100_000, ways: 500_000, classes: MOST_CLASSES };

/** The facts by which a red flag is screened for: asked, examined, or asked again at a visit. */
export const flagsOf = ({ history, examination, visits }: Patient): Fact[] => [
  ...history.questions.filter((it) => it.redFlag).map((it) => `asked/${it.id}`),
  ...examination.findings.filter((it) => it.redFlag).map((it) => `examined/${it.id}`),
  ...visits.questions.filter((it) => it.redFlag).map((it) => `rescreened/${it.id}`),
];

/**
 * Every path through a case. Paths on which the case goes on in the same ways from some stage on are one from there,
 * so that the tree is a net of a manageable size; conditions are judged by the engine itself.
 * @throws Error for consequences in a circle, which are told before.
 */
export function explore(patient: Patient, limits: Limits = LIMITS): Exploration {
  const flags = flagsOf(patient);
  const junctions: Junction[] = [];
  const happened = new Set<string>();
  const answered = new Set<string>();
  const menus = new Map<string, Choices>();
  const found = new Map<number, Map<string, Junction>>();
  const kept = ({ key, junction }: { key: string; junction: Junction }): Junction => {
    const rank = rankOf(junction);
    const own = found.get(rank) ?? new Map<string, Junction>();
    found.set(rank, own);
    const there = own.get(key) ?? junction;
    own.set(key, there);
    return there;
  };
  const first = kept(junctionAt(patient, begin(patient), false, everything(patient)));
  first.paths = 1n;
  first.without = new Map(flags.map((it) => [it, undefined]));
  let ways = 0;

  // Every way to a junction is known before it is gone on from.
  while (found.size > 0) {
    const rank = Math.min(...found.keys());
    for (const junction of found.get(rank)?.values() ?? []) {
      junction.number = junctions.push(junction);
      const { menu, classes } = choicesAt(patient, junction, flags, menus, limits.classes);
      if (!classes || junctions.length > limits.junctions || ways > limits.ways)
        return { junctions, happened, answered, tooMany: junction.encounter.stage };
      for (const choice of classes) {
        const arrived = goingOn(patient, junction, menu, choice.draft);
        if (!arrived) continue;
        // Before it is one with others: what came about on the way there is this way's own.
        noteWhatIsSaid(patient, arrived.junction.encounter, happened, answered);
        join(junction, menu, choice, kept(arrived), flags);
        ways += 1;
      }
    }
    found.delete(rank);
  }
  return { junctions, happened, answered };
}

const BEFORE_VISITS = ['history', 'examination', 'palpation', 'triage', 'hypotheses', 'plan'];

/** The place of a junction's stage in the order of a case. */
function rankOf({ encounter: { stage }, changing }: Junction): number {
  if (stage.kind === 'over') return Infinity;
  if (!('visit' in stage)) return BEFORE_VISITS.indexOf(stage.kind);
  return BEFORE_VISITS.length + 3 * (stage.visit - 1) + (stage.kind === 'reassess' ? 0 : changing ? 2 : 1);
}

/** What the consequences on the way to a junction were, and what a patient answers at it. */
function noteWhatIsSaid(patient: Patient, now: Encounter, happened: Set<string>, answered: Set<string>): void {
  const visit = now.visits.at(-1);
  if (!visit) return;
  for (const id of visit.happened) happened.add(id);
  if (now.stage.kind !== 'reassess') return;
  for (const question of patient.visits.questions) {
    const answer = answerFor(question, visit.number, now.facts, visit.values);
    if (answer) answered.add(`${question.id}.${question.answers.indexOf(answer)}`);
  }
}

/** What can be chosen at a junction; no classes where there are more than can be looked at. */
interface Choices {
  menu: Menu;
  classes: ChoiceClass[] | undefined;
}

/** Choices follow from what is asked for, so junctions of a stage that ask for the same share them. */
function choicesAt(
  patient: Patient,
  junction: Junction,
  flags: readonly Fact[],
  menus: Map<string, Choices>,
  most: number,
): Choices {
  const { encounter, changing, remaining } = junction;
  const key = `${placeOf(junction)} ${remaining.text}`;
  const found = menus.get(key);
  if (found) return found;
  const menu = menuAt(patient, encounter, remaining.facts, changing);
  const ahead = aheadOf(patient, encounter);
  const isOver = encounter.stage.kind === 'over';
  const classes = isOver ? [] : classesOf(patient, menu, remaining, knowledgeAt(encounter), ahead, flags, most);
  menus.set(key, { menu, classes });
  return { menu, classes };
}

/** The deeds of a choice; none where only the decision for another plan was made; undefined where it can't be done. */
const deedsOf = ({ encounter, changing }: Junction, menu: Menu, draft: Draft): Deed[] | undefined =>
  isChange(encounter, changing, draft) ? [] : menu.deeds(draft);

const isChange = ({ stage }: Encounter, changing: boolean, draft: Draft): boolean =>
  stage.kind === 'decide' && !changing && draft.chosen[0]?.id === 'change';

/** Where a choice leads; undefined where it can't be made. */
function goingOn(
  patient: Patient,
  junction: Junction,
  menu: Menu,
  draft: Draft,
): { key: string; junction: Junction } | undefined {
  const { encounter, changing } = junction;
  const deeds = deedsOf(junction, menu, draft);
  if (!deeds) return undefined;
  const reached = deeds.reduce<Encounter>((now, deed) => {
    const next = step(patient, now, deed);
    if (!next.ok) throw new Error(`explored a path that is refused: ${deed.kind}, ${next.reason}`);
    return next.encounter;
  }, encounter);
  return junctionAt(patient, reached, isChange(encounter, changing, draft), junction.remaining);
}

function junctionAt(patient: Patient, encounter: Encounter, changing: boolean, before: Remaining) {
  const { stage } = encounter;
  const now = changing ? { ...encounter, facts: new Set([...encounter.facts, 'decided/change']) } : encounter;
  const known = knowledgeAt(now);
  const ahead = aheadOf(patient, encounter);
  const isLast = ahead.values !== undefined;
  const lasting = narrow(before, patient, isLast ? known.withPlan : known, ahead);
  const junction: Junction = {
    number: 0,
    encounter: now,
    changing,
    remaining: lasting,
    paths: 0n,
    without: new Map(),
    ways: [],
  };
  if (stage.kind === 'over') return { key: `over ${encounter.outcome ?? ''}`, junction };
  const plan = changing || isLast ? '' : narrow(lasting, patient, known.withPlan, ahead).text;
  const values = isLast ? {} : (encounter.visits.at(-1)?.values ?? {});
  const moving = [...lasting.measures].sort().map((it) => values[it]);
  return { key: [placeOf(junction), lasting.text, plan, ...moving].join(' # '), junction };
}

/** The stage, and what decides which choices there are at all. */
const placeOf = ({ encounter, changing }: Pick<Junction, 'encounter' | 'changing'>): string =>
  `${stageName(encounter.stage)}${changing ? '-change' : ''}${hasReferred(encounter) ? '-referred' : ''}`;

function aheadOf(patient: Patient, { stage, visits, ...now }: Encounter): Ahead {
  if (stage.kind === 'over' || (stage.kind === 'plan' && hasReferred({ stage, visits, ...now })))
    return { arrival: Infinity, answers: Infinity };
  if (stage.kind !== 'reassess' && stage.kind !== 'decide') return { arrival: 1, answers: 1 };
  const { visit } = stage;
  const isLast = visit >= patient.visits.count;
  return {
    arrival: visit + 1,
    answers: stage.kind === 'reassess' ? visit : visit + 1,
    values: isLast ? visits.at(-1)?.values : undefined,
  };
}

function join(junction: Junction, menu: Menu, choice: ChoiceClass, to: Junction, flags: readonly Fact[]): void {
  junction.ways.push({ choice, to });
  to.paths += junction.paths * choice.ways;
  to.from ??= { junction, deeds: deedsOf(junction, menu, choice.draft) ?? [] };
  for (const flag of flags) {
    const draft = choice.without.get(flag);
    if (!draft || to.without.has(flag) || !junction.without.has(flag)) continue;
    // Questions of follow-up visits screen only where a patient comes back.
    if (to.encounter.stage.kind === 'over' && flag.startsWith('rescreened/') && !cameBack(junction.encounter)) continue;
    to.without.set(flag, { junction, deeds: deedsOf(junction, menu, draft) ?? [] });
  }
}

const cameBack = ({ visits }: Encounter): boolean => visits.some((it) => it.measured !== undefined);

/** The deeds of one path to a junction. @param flag a red flag that it leaves out, where there is such a path. */
export function pathTo(junction: Junction, flag?: Fact): Deed[] {
  const deeds: Deed[][] = [];
  const back = (at: Junction) => (flag === undefined ? at.from : at.without.get(flag));
  for (let origin = back(junction); origin; origin = back(origin.junction)) deeds.push(origin.deeds);
  return deeds.reverse().flat();
}

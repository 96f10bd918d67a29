import type { Fact } from '../condition.ts';
import type { Deed, Stage } from '../deed.ts';
import type { Encounter } from '../encounter.ts';
import type { Patient } from '../patientFile.ts';
import { answerFor, begin, step } from '../step.ts';
import { type ChoiceClass, classesOf } from './classes.ts';
import { aheadOf, type Junction, junctionAt, placeOf, rankOf } from './junction.ts';
import { knowledgeAt } from './knowledge.ts';
import type { Draft, Menu } from './menu.ts';
import { menuAt } from './menuAt.ts';
import { everything } from './remaining.ts';

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

/** How much is looked at before an exploration is given up. */
export interface Limits {
  junctions: number;
  ways: number;
  /** Classes of choices at one stage. */
  classes: number;
}

/** What a case may come to: some ten times what a large one does, and looked at in a minute at most. */
export const LIMITS: Limits = { junctions: 40_000, ways: 150_000, classes: 5000 };

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
  let [made, ways] = [0, 0];
  const kept = ({ key, junction }: { key: string; junction: Junction }): Junction => {
    const rank = rankOf(junction);
    const own = found.get(rank) ?? new Map<string, Junction>();
    found.set(rank, own);
    const there = own.get(key);
    if (there) return there;
    own.set(key, junction);
    made += 1;
    return junction;
  };
  const first = kept(junctionAt(patient, begin(patient), false, everything(patient)));
  first.paths = 1n;
  first.without = new Map(flags.map((it) => [it, undefined]));

  // Every way to a junction is known before it is gone on from.
  while (found.size > 0) {
    const rank = Math.min(...found.keys());
    for (const junction of found.get(rank)?.values() ?? []) {
      junction.number = junctions.push(junction);
      const { menu, classes } = choicesAt(patient, junction, flags, menus, limits.classes);
      if (!classes || made > limits.junctions || ways > limits.ways)
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

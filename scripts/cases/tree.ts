import { type Exploration, type Junction, type Patient, stageName, type Way } from '../../src/school/patients/index.ts';

/**
 * The paths of a case as a tree, a line a way: what is chosen, and indented below it where that leads. A junction that
 * stands above is named by its number.
 */
export function treeLines(patient: Patient, { junctions: [first] }: Exploration): string[] {
  const lines: string[] = [];
  const shown = new Set<Junction>();
  const show = (junction: Junction, depth: number): void => {
    shown.add(junction);
    const indent = '  '.repeat(depth);
    lines.push(`${indent}[${junction.number}] ${titleOf(junction)}`);
    for (const [to, ways] of Map.groupBy(junction.ways, (it) => it.to)) {
      const choice = `${indent}  ${inWords(junction, ways)}`;
      if (to.encounter.stage.kind === 'over') lines.push(`${choice} → ${endOf(patient, to)}`);
      else if (shown.has(to)) lines.push(`${choice} → as at [${to.number}]`);
      else {
        lines.push(choice);
        show(to, depth + 2);
      }
    }
  };
  if (first) show(first, 0);
  return lines;
}

function titleOf({ encounter, changing }: Junction): string {
  const values = Object.entries(encounter.visits.at(-1)?.values ?? {}).map(([id, value]) => `${id} ${value}`);
  const happened = encounter.stage.kind === 'reassess' ? (encounter.visits.at(-1)?.happened ?? []) : [];
  return [
    changing ? `${stageName(encounter.stage)}: another plan` : stageName(encounter.stage),
    ...(encounter.stage.kind === 'reassess' ? values : []),
    ...(happened.length > 0 ? [`came about: ${happened.join(', ')}`] : []),
  ].join(' · ');
}

function endOf({ outcomes }: Patient, { encounter: { outcome } }: Junction): string {
  const found = outcomes.find((it) => it.id === outcome);
  return found ? `${found.verdict}: ${found.id}` : 'NO OUTCOME';
}

/** How many of the choices that lead to one junction are told. */
const TOLD = 3;

/** The choices that lead to one junction. */
function inWords({ encounter: { stage }, changing }: Junction, ways: readonly Way[]): string {
  const told = [...new Set(ways.slice(0, TOLD).map((it) => choiceInWords(it, stage.kind === 'decide' && !changing)))];
  const more = ways.length - TOLD;
  const count = ways.reduce((sum, it) => sum + it.choice.ways, 0n);
  const choices = [...told, ...(more > 0 ? [`${more} more`] : [])].join(' | ');
  return count > BigInt(told.length) && count > BigInt(ways.length)
    ? `${choices} (${count.toLocaleString('en-GB')} ways)`
    : choices;
}

/** A class of choices: what is done and what is left in all of them; where that is nothing, one of them. */
function choiceInWords({ choice }: Way, isDecision: boolean): string {
  const always = [...choice.always].filter((it) => !isImplied(it, choice.always));
  const isOneOf = isDecision || always.some((it) => it.startsWith('triage/'));
  const never = isOneOf ? [] : [...choice.never].filter((it) => !isLeftAnyway(it, choice.always, choice.never));
  const words = [...always.map(named), ...never.map((it) => `not ${named(it)}`)];
  if (words.length > 0) return words.join(', ');
  const example = choice.draft.facts.map(named).join(', ');
  if (choice.never.size === 0 && choice.draft.facts.length === 0 && choice.ways === 1n) return 'whatever is done';
  return example === '' ? 'other choices' : `other choices, such as ${example}`;
}

/** Whether a fact follows from a nearer one that is told: a test that is read was done, a dose is in the plan. */
function isImplied(fact: string, told: ReadonlySet<string>): boolean {
  const [kind, id] = fact.split('/');
  if (kind === 'examined') return told.has(`read/${id}`);
  if (kind === 'ranked') return told.has(`leading/${id}`);
  return kind === 'plan' && fact.split('/').length === 2 && [...told].some((it) => it.startsWith(`${fact}/`));
}

/** Whether that a fact is not so goes without saying: what is not done is not read, nor is it planned in any dose. */
function isLeftAnyway(fact: string, always: ReadonlySet<string>, never: ReadonlySet<string>): boolean {
  const [kind, id, dose] = fact.split('/');
  if (kind === 'leading') return [...always].some((it) => it.startsWith('leading/'));
  if (kind === 'read') return never.has(`examined/${id}`);
  return dose !== undefined && (never.has(`plan/${id}`) || [...always].some((it) => it.startsWith(`plan/${id}/`)));
}

function named(fact: string): string {
  const [kind, id, dose] = fact.split('/');
  if (kind === 'read') return `${id} read rightly`;
  if (kind === 'leading') return `${id} first`;
  if (kind === 'ranked') return `${id} ranked`;
  return dose === undefined ? (id ?? fact) : `${id} (${dose})`;
}

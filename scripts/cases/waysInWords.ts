import type { Junction, Way } from '../../src/school/patients/index.ts';

/** How many of the choices that lead to one junction are told. */
const TOLD = 3;

/** The choices at a junction that lead to one and the same other. */
export function waysInWords(junction: Junction, ways: readonly Way[]): string {
  const { stage } = junction.encounter;
  const count = ways.reduce((sum, it) => sum + it.choice.ways, 0n);
  if (count === 1n && junction.ways.length === 1) return 'anything';
  const isDecision = stage.kind === 'triage' || (stage.kind === 'decide' && !junction.changing);
  const told = ways.slice(0, TOLD).map((it) => choiceInWords(it, isDecision));
  const more = ways.length - TOLD;
  const choices = [...told, ...(more > 0 ? [`${more} more`] : [])].join(' | ');
  return count > BigInt(ways.length) ? `${choices} (${count.toLocaleString('en-GB')} ways)` : choices;
}

/** A class of choices: what is done and what is left in all of them; where that is nothing, one of them. */
function choiceInWords({ choice: { always, never, draft } }: Way, isDecision: boolean): string {
  const done = [...always].filter((it) => !isImplied(it, always)).map(named);
  if (isDecision) return done.join(', ');
  const left = [...never].filter((it) => !isLeftAnyway(it, always, never)).map(named);
  if (done.length > 0) return left.length > 0 ? `${done.join(', ')}; without ${left.join(', ')}` : done.join(', ');
  if (left.length > 0) return `without ${left.join(', ')}`;
  const example = draft.facts.map(named).join(', ');
  return example === '' ? 'anything' : `other choices, such as ${example}`;
}

/** Whether a fact follows from a nearer one that is told: a test that is read was done, a dose is in the plan. */
function isImplied(fact: string, told: ReadonlySet<string>): boolean {
  const [kind, id, dose] = fact.split('/');
  if (kind === 'examined') return told.has(`read/${id}`);
  if (kind === 'ranked') return told.has(`leading/${id}`);
  return kind === 'plan' && dose === undefined && [...told].some((it) => it.startsWith(`${fact}/`));
}

/** Whether that a fact is not so goes without saying: what is not done is not read, nor is it planned in any dose. */
function isLeftAnyway(fact: string, always: ReadonlySet<string>, never: ReadonlySet<string>): boolean {
  const [kind, id, dose] = fact.split('/');
  if (kind === 'leading') return [...always].some((it) => it.startsWith('leading/'));
  if (kind === 'read') return never.has(`examined/${id}`);
  return dose !== undefined && (never.has(`plan/${id}`) || [...always].some((it) => it.startsWith(`plan/${id}/`)));
}

/** A fact by its id, as it is read at its own stage. */
function named(fact: string): string {
  const [kind, id = fact, dose] = fact.split('/');
  if (kind === 'read') return `${id} read rightly`;
  if (kind === 'leading') return `${id} first`;
  if (kind === 'ranked') return `${id} ranked`;
  return dose === undefined ? id : `${id} (${dose})`;
}

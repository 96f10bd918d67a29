import { countWords, type Item } from '../../items/index.ts';
import { expertDeeds, type Patient } from '../../patients/index.ts';
import type { CaseStudy, Quiz } from '../types.ts';
import { MINUTES_A_DECISION, READ_A_MINUTE, WRITTEN_A_MINUTE } from './paces.ts';

/** Fields of an item that nobody reads in it, or that only markers read. */
const UNREAD: ReadonlySet<string> = new Set([
  ...(['id', 'type', 'objective', 'tags', 'difficulty', 'figure', 'film', 'parameters'] as const),
  ...(['rubric', 'model', 'notes', 'points'] as const),
]);

/**
 * Minutes that an attempt at a quiz takes: the mean of its questions, times as many as are drawn. A question is read
 * with its explanation, decided on, and written where something is to be written: the least that it asks for.
 */
export function quizMinutes({ items, pools }: Pick<Quiz, 'items' | 'pools'>, drawn: number): number {
  const all = [...items, ...[...pools.values()].flat()];
  return all.length === 0 ? 0 : (sum(all.map(itemMinutes)) / all.length) * drawn;
}

const itemMinutes = (item: Item): number =>
  wordsIn(item) / READ_A_MINUTE + MINUTES_A_DECISION + leastOf(item) / WRITTEN_A_MINUTE;

const leastOf = (item: Item): number => (item.type === 'essay' ? item.words[0] : 0);

/**
 * Minutes that a case takes: reading it, going through the patient as its expert does, and writing the least that its
 * sections ask for. What somebody writes beyond that is not counted.
 * @param words of its text.
 */
export function caseMinutes({ sections, patient }: Pick<CaseStudy, 'sections' | 'patient'>, words: number): number {
  const written = sum(sections.map((it) => it.words[0])) / WRITTEN_A_MINUTE;
  return words / READ_A_MINUTE + written + (patient ? encounterMinutes(patient) : 0);
}

/** What is read and decided on the expert's path: every menu, and what opens on the way. */
function encounterMinutes(patient: Patient): number {
  const { history, examination, palpation, hypotheses, plan, visits, outcomes, expert } = patient;
  const menus = [
    ...history.questions.map((it) => it.ask),
    ...examination.findings.map((it) => it.title),
    ...hypotheses.options.map((it) => it.title),
    ...Object.values(plan).flatMap((it) => (Array.isArray(it) ? it.map((option) => option.title) : [])),
    ...visits.questions.map((it) => it.ask),
  ];
  const opened = [
    ...history.questions.filter((it) => expert.ask.includes(it.id)).map((it) => it.answer),
    ...examination.findings.filter((it) => expert.examine.includes(it.id)).map((it) => it.shows),
    ...palpation.touches.filter((it) => it.regions.some((at) => expert.touch.includes(at))).map((it) => it.shows),
    ...outcomes.slice(0, 1).map((it) => it.says),
    expert.why,
  ];
  const read = sum([...menus, ...opened].map(countWords)) / READ_A_MINUTE;
  return read + expertDeeds(patient).length * MINUTES_A_DECISION;
}

/** Words of every text in an item, but for what is not read in it. */
function wordsIn(part: unknown): number {
  if (typeof part === 'string') return countWords(part);
  if (Array.isArray(part)) return sum(part.map(wordsIn));
  if (typeof part !== 'object' || part === null) return 0;
  return sum(Object.entries(part).map(([name, value]) => (UNREAD.has(name) ? 0 : wordsIn(value))));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, it) => total + it, 0);

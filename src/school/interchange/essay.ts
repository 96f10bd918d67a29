import type { RawItem } from './types.ts';

/** Words that an essay may have where nobody says how long it should be. */
const WORDS: [number, number] = [0, 1000];

/** The one criterion of an essay that came without a rubric. */
const CRITERION = { id: 'answer', title: 'Answer', weight: 1 };
const LOWER = [
  { title: 'Missing', descriptor: 'It does not say what is asked for.' },
  { title: 'In part', descriptor: 'It says some of what is asked for.' },
];
const MET = { title: 'Whole', descriptor: 'It says all that is asked for.' };

export const NO_RUBRIC = 'a rubric: one with three levels stands there for now';

/** An essay with the rubric that every essay needs. @param notes what markers were told, if anything. */
export function essayOf(stem: string, notes: string, words: Partial<Record<'least' | 'most', number>> = {}): RawItem {
  const least = words.least ?? WORDS[0];
  const most = Math.max(words.most ?? WORDS[1], least, 1);
  const levels = [...LOWER, { ...MET, ...(notes && { descriptor: notes }) }];
  return { type: 'essay', stem, words: [least, most], rubric: [{ ...CRITERION, levels }] };
}

interface Criterion {
  id: string;
  title: string;
  weight: number;
  levels: readonly { title: string; descriptor: string }[];
}

/** A rubric in words, for formats that have notes for markers and nothing else; of `essayOf`'s own, what went into it. */
export function rubricInWords(rubric: readonly Criterion[]): string {
  const [only, ...others] = rubric;
  const isOurs =
    others.length === 0 && only?.id === CRITERION.id && only.levels[0]?.descriptor === LOWER[0]?.descriptor;
  const met = only?.levels.at(-1)?.descriptor ?? '';
  if (isOurs) return met === MET.descriptor ? '' : met;
  return rubric
    .map(({ title, weight, levels }) => {
      const lines = levels.map((it) => `- ${it.title}: ${it.descriptor}`);
      return `${title} (${weight})\n\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

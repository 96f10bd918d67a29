import { stringify } from 'yaml';
import type { RawItem } from '../types.ts';
import { itemsInYaml } from './yaml.ts';

/** What a new file says besides its questions. */
export interface Head {
  title: string;
  /** Where the questions come from, such as `neck.xml (Moodle XML)`. */
  from: string;
}

/** Minutes that a question takes, for want of anything better. */
const MINUTES_EACH = 1;

/** A new quiz as a draft. What its author has to say is filled in so that it passes the check, and marked. */
export function makeQuiz({ title, from }: Head, items: readonly RawItem[]): string {
  const objectives = [
    ...new Set(items.flatMap((it) => (typeof it['objective'] === 'string' ? [it['objective']] : []))),
  ];
  const minutes = Math.min(600, Math.max(1, items.length * MINUTES_EACH));
  return `${stringify({ title, summary: `Questions from ${from}.` }, { lineWidth: 0 })}minutes: ${minutes}
objectives: [${objectives.join(', ')}]
pass: 0.8                           # share of the points
attempts: 3                         # the best counts
shuffle: true
draft: true                         # remove this line to publish
items:
${itemsInYaml(items, 2)}
`;
}

/** A new pool of questions, for the quizzes of a course to draw from. */
export const makePool = ({ title }: Head, items: readonly RawItem[]): string =>
  `${stringify({ title }, { lineWidth: 0 })}items:\n${itemsInYaml(items, 2)}\n`;

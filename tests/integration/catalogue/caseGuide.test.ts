import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { patientFile, REGIONS } from '../../../src/school/patients/index.ts';
import { TINY } from '../../support/tinyPatient.ts';

const section =
  readFileSync('courses/README.md', 'utf8').split('\n## A case with a patient')[1]?.split('\n## ')[0] ?? '';
const part = (title: string) => section.split(`\n### ${title}\n`)[1]?.split('\n### ')[0] ?? '';
/** What stands in backquotes in the first column of a table. */
const named = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => [...(/^\| (`.*?) \|/.exec(line)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map((it) => it[1] ?? ''));

it('The authors’ guide names every field of a patient, in the order of the file', () => {
  expect(named(section.split('\n### ')[0] ?? '')).toEqual(Object.keys(patientFile.shape));
});

it('The authors’ guide names every kind of fact, each as a condition takes it', () => {
  const facts = named(part('Facts and conditions'));
  const kinds = [
    'asked',
    'examined',
    'read',
    'triage',
    'leading',
    'ranked',
    'plan',
    'measured',
    'rescreened',
    'decided',
  ];
  expect([...new Set(facts.map((it) => it.split('/')[0]))]).toEqual([...kinds, 'happened']);
  const outcome = { id: 'x', title: 'X', when: { all: facts }, verdict: 'good', says: '.', why: '.' } as const;
  expect(patientFile.safeParse({ ...TINY, outcomes: [outcome] }).success).toBe(true);
});

it('The examples of a condition and a consequence are ones', () => {
  const [when = '', consequence = ''] = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map((it) => it[1] ?? '');
  const [first] = parse(consequence).consequences;
  const consequences = [
    { ...first, id: 'first' },
    { id: 'second', ...parse(when) },
  ];
  expect(patientFile.safeParse({ ...TINY, consequences }).error).toBeUndefined();
});

it('The authors’ guide lists the regions of the body chart', () => {
  const sides = (ids: string[]) => ids.flatMap((id) => [`${id}-right`, `${id}-left`]).sort();
  const listed = part('Regions of the body chart')
    .split('\n')
    .flatMap((line) => [...(/^\| [a-z ]+ \| (`.*`) \|$/.exec(line)?.[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map((it) => it[1] ?? '');
  expect(sides(listed)).toEqual(REGIONS.map((it) => it.id).sort());
});

it('The authors’ guide gives the weights of the automatic mark', () => {
  const rows = part('The automatic mark').matchAll(/^\| `(\w+)` \| (\d) \|/gm);
  const weights = Object.fromEntries([...rows].map(([, name, weight]) => [name, Number(weight)]));
  expect(weights).toEqual(patientFile.parse(TINY).automatic);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Deed, expertDeeds } from '../../../src/school/patients/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { sam, upTo, visitor, why } from './walking.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

/** The marked words of the fixture's patient: what is learned by a deed, and what belongs to the key. */
const marked = (value: unknown): Set<string> =>
  new Set(JSON.stringify(value).match(/(SAYS|SHOWS|FEELS|TOLD|ENDS|KEY)-[a-z-]*[a-z]/g));

/** Names of every property in some data, however deep. */
const namesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, it]) => [...(Array.isArray(value) ? [] : [name]), ...namesIn(it)])
    : [];

/** Of a key, no view may have so much as a field. */
const OF_THE_KEY = ['right', 'acceptable', 'expected', 'verdict', 'expert', 'redFlag', 'facts', 'happened', 'model'];

/** What a deed brings to light, by the marked words of the file. */
function brought(deed: Deed): string[] {
  switch (deed.kind) {
    case 'ask':
      return [`SAYS-${deed.question}`];
    case 'examine':
      return [`SHOWS-${deed.finding}`];
    case 'touch':
      return [deed.region === 'calf-right' ? 'FEELS-calf' : 'FEELS-elsewhere'];
    case 'reassess':
      return deed.questions.map((it) => `SAYS-${it}`);
    default:
      return [];
  }
}

const careless = (): Deed[] => [
  { kind: 'go-on' },
  { kind: 'examine', finding: 'look' },
  { kind: 'go-on' },
  { kind: 'touch', region: 'shin-left' },
  { kind: 'chart', chart: [] },
  { kind: 'triage', choice: 'caution', why },
  { kind: 'rank', hypotheses: [{ id: 'nerve', confidence: 90 }], why },
  { kind: 'plan', chosen: [{ id: 'release', dose: 'hard' }], goal: why },
  { kind: 'reassess', measures: [], questions: [] },
  { kind: 'decide', decision: 'change', chosen: [{ id: 'thrust' }], why },
];

test.each<[string, () => Deed[], told: Record<string, string[]>]>([
  ['the expert’s path', () => expertDeeds(sam()), { plan: ['TOLD-eases'], 'visit-2-decide': ['ENDS-better'] }],
  ['a careless one', careless, { plan: ['TOLD-bruises'], 'visit-1-decide': ['TOLD-hurts', 'ENDS-harmed'] }],
  [
    'one that refers',
    () => [
      ...upTo('triage'),
      { kind: 'triage', choice: 'refer', why },
      { kind: 'rank', hypotheses: [{ id: 'clot', confidence: 90 }], why },
      { kind: 'plan', chosen: [{ id: 'doctor' }], goal: why },
    ],
    { plan: ['ENDS-referred'] },
  ],
])('on %s, no stage shows what was not brought to light', async (_, deeds, told) => {
  const { view, act } = await visitor();
  const seen = new Set<string>();
  for (const deed of deeds()) {
    const before = await view();
    expect(marked(before), before.stage).toEqual(seen);
    expect(namesIn(before).filter((it) => OF_THE_KEY.includes(it))).toEqual([]);
    expect(await act(deed)).toEqual({ ok: true });
    for (const it of [...brought(deed), ...(deed.kind === 'go-on' ? [] : (told[before.stage] ?? []))]) seen.add(it);
  }
  const end = await view();
  expect(end.stage).toBe('over');
  expect(marked(end)).toEqual(seen);
  expect(namesIn(end).filter((it) => OF_THE_KEY.includes(it))).toEqual([]);
});

test('what can be chosen has a name and nothing more', async () => {
  const { view, walk } = await visitor();
  await walk(...upTo('rank'));
  expect((await view()).now).toEqual({
    kind: 'hypotheses',
    most: 3,
    options: [
      { id: 'muscle', title: 'A strained calf' },
      { id: 'clot', title: 'A clot' },
      { id: 'nerve', title: 'A nerve' },
    ],
  });
  await walk(...expertDeeds(sam()).filter((it) => it.kind === 'rank'));
  expect(JSON.stringify((await view()).now)).not.toMatch(/value|why|key|wrong/);
});

test('of the measures, only those that were taken are shown', async () => {
  const { view, walk } = await visitor();
  await walk(...upTo('reassess'), { kind: 'reassess', measures: ['heel-raises'], questions: [] });
  const { notes } = await view();
  expect(notes.visits[0]?.measures).toMatchObject([
    { id: 'heel-raises', start: 8, value: 14, change: 6, means: 'better', threshold: 5 },
  ]);
  // Pain is now 4; its first value was told at the first visit.
  expect(JSON.stringify(notes)).not.toContain('"value":4');
  expect(notes.baseline).toEqual([
    { title: 'Pain', value: '6/10' },
    { title: 'Heel raises', value: '8' },
  ]);
});

import { expect, test } from 'vitest';
import { readCatalogue } from '../../catalogue/readFiles.ts';
import { type Deed, expertDeeds, replay } from '../../patients/index.ts';
import { pathWithExpert } from './pathWithExpert.ts';

const FIXTURE = 'tests/fixtures/school';
const { cases } = readCatalogue({ courses: `${FIXTURE}/courses`, content: `${FIXTURE}/content` });
const patient = (() => {
  const found = cases.get('clinic/visits/sam')?.patient;
  if (!found) throw new Error('the fixture has a patient');
  return found;
})();

const why = 'because of the findings';
const judged = (deeds: readonly Deed[]) =>
  Object.fromEntries(
    pathWithExpert(patient, replay(patient, deeds)).stages.map(({ title, rows }) => [
      title,
      rows.map((it) => `${it.title}: ${it.yours} | ${it.experts} | ${it.judged}`),
    ]),
  );

test('a careless path shows what was missed and what was wrong, stage by stage', () => {
  const careless: Deed[] = [
    { kind: 'ask', question: 'work' },
    { kind: 'go-on' },
    { kind: 'examine', finding: 'slump' },
    { kind: 'read', finding: 'slump', reading: 'positive' },
    { kind: 'go-on' },
    { kind: 'touch', region: 'shin-left' },
    { kind: 'chart', chart: [] },
    { kind: 'triage', choice: 'caution', why },
    { kind: 'rank', hypotheses: ['nerve', 'muscle'].map((id) => ({ id, confidence: 40 })), why },
    { kind: 'plan', chosen: [{ id: 'release', dose: 'hard' }, { id: 'talk' }], goal: why },
    { kind: 'reassess', measures: [], questions: [] },
    { kind: 'decide', decision: 'change', chosen: [{ id: 'thrust' }], why },
  ];
  expect(judged(careless)).toEqual({
    History: [
      'Does it wake you at night?: – | Asks | missed',
      'Have you sat for long lately?: – | Asks | missed',
      'How do you sleep?: – | Asks | missed',
      'What is your work?: Asked | – | open',
    ],
    Examination: [
      'Look at both calves: – | Does it | missed',
      'Slump test: Done: Positive | Does it: Negative | wrong',
    ],
    Palpation: ['Shin, left: Felt | – | open', 'Calf, right: – | Feels | open'],
    'Red flags': ['Whether to treat: Treat with caution | Treat | partly'],
    Hypotheses: [
      'A strained calf: 2. with 40 % | 1. with 80 % | partly',
      'A clot: – | 2. with 10 % | missed',
      'A nerve: 1. with 40 % | – | wrong',
    ],
    Plan: [
      'Signs of a clot: – | Planned | missed',
      'Release of the calf: Forty minutes, hard | Ten minutes, light | right',
      'Thrust of the ankle: Planned | – | wrong',
      'Talk only: Planned | – | open',
    ],
    'Visit 1': [
      'Measures taken: – | Pain | open',
      'Is anything new?: – | Asks | missed',
      'Decision: Change the plan | Continue as planned | open',
    ],
    'Visit 2': [
      'Measures taken: – | Pain | open',
      'Is anything new?: – | Asks | open',
      'Decision: – | Discharge | open',
    ],
  });
});

test('the expert’s own path misses nothing', () => {
  const rows = Object.values(judged(expertDeeds(patient))).flat();
  expect(rows.length).toBeGreaterThan(12);
  expect(rows.filter((it) => /(missed|wrong|partly)$/.test(it))).toEqual([]);
});

import type { z } from 'zod';
import type { patientFile } from '../../src/school/patients/patientFile.ts';

/** The smallest patient with every stage, for tests. */
export const TINY: z.input<typeof patientFile> = {
  name: 'Sam',
  measures: [
    {
      id: 'pain',
      title: 'Pain',
      unit: '/10',
      scale: [0, 10],
      better: 'lower',
      start: 6,
      change: 2,
      source: 'farrar2001',
    },
  ],
  history: {
    minutes: 3,
    questions: [
      { id: 'night-pain', ask: 'Does it wake you?', minutes: 1, answer: 'No.', redFlag: true },
      { id: 'follow-up', ask: 'Never?', minutes: 2, answer: 'Never.', after: ['night-pain'] },
      { id: 'sleep', ask: 'How do you sleep?', minutes: 1, answer: 'Well.', key: true },
    ],
  },
  examination: {
    minutes: 5,
    findings: [
      {
        id: 'slump',
        kind: 'test',
        title: 'Slump test',
        minutes: 2,
        shows: 'It pulls behind the thigh.',
        key: true,
        reading: {
          options: [
            { id: 'positive', text: 'Positive' },
            { id: 'negative', text: 'Negative' },
          ],
          right: 'positive',
          why: 'It changes with the neck.',
        },
      },
    ],
  },
  palpation: {
    most: 2,
    touches: [{ regions: ['calf-right'], shows: 'A tender band.', tender: 5 }],
    elsewhere: 'Soft.',
    expected: [{ kind: 'tender', regions: ['calf-right'] }],
  },
  triage: { right: ['treat'], acceptable: ['caution'], why: 'Nothing speaks against it.' },
  hypotheses: {
    options: [
      { id: 'muscle', title: 'Muscle', value: 'leading' },
      { id: 'clot', title: 'Clot', value: 'consider' },
    ],
  },
  plan: {
    techniques: [
      { id: 'release', title: 'Release', value: 'key' },
      { id: 'thrust', title: 'Thrust', value: 'wrong' },
    ],
    inform: [{ id: 'doctor', title: 'Write to the doctor' }],
  },
  visits: { count: 2, days: 7, questions: [{ id: 'new', ask: 'Anything new?', answers: [{ answer: 'No.' }] }] },
  consequences: [
    { id: 'eases', when: { all: ['plan/release'] }, again: true, change: { pain: -2 }, says: 'It is easier.' },
    { id: 'hurts', when: { all: ['plan/thrust'] }, change: { pain: 9 }, ends: 'harm' },
  ],
  outcomes: [
    { id: 'referred', title: 'Referred', when: { all: ['triage/refer'] }, verdict: 'safe', says: 'Sent on.', why: '.' },
    {
      id: 'better',
      title: 'Better',
      when: { measures: { pain: { max: 4 } } },
      verdict: 'good',
      says: 'Well.',
      why: '.',
    },
    { id: 'same', title: 'The same', verdict: 'safe', says: 'As before.', why: '.' },
    { id: 'harm', title: 'Harm', when: { all: ['happened/hurts'] }, verdict: 'unsafe', says: 'Worse.', why: '.' },
  ],
  expert: {
    ask: ['night-pain'],
    examine: ['slump'],
    touch: ['calf-right'],
    triage: 'treat',
    hypotheses: [{ id: 'muscle', confidence: 80 }],
    plan: ['release'],
    visits: [{ measures: ['pain'], decision: 'discharge' }],
    why: 'As the findings say.',
  },
};

import { describe, expect, test } from 'vitest';
import { TINY } from '../../../../tests/support/tinyPatient.ts';
import { patientFile } from '../patientFile.ts';
import { replay } from '../step.ts';
import { explore, LIMITS } from './explore.ts';
import { pathTo } from './junction.ts';

const patient = patientFile.parse(TINY);
const ends = (changed: Partial<typeof TINY> = {}) => {
  const own = patientFile.parse({ ...TINY, ...changed });
  const { junctions } = explore(own);
  return junctions.filter((it) => it.encounter.stage.kind === 'over');
};

describe('the paths of a case', () => {
  test('are counted by what something asks for, and meet where they go on in the same ways', () => {
    const counted = ends().map((it) => [it.encounter.outcome, it.paths]);
    // Referring by what it is asked for, `triage/refer`, is one path; nothing asks what was said in the history.
    expect(counted).toEqual([
      ['harm', 12n],
      ['referred', 1n],
      ['same', 19n],
      ['better', 30n],
    ]);
  });

  test('each have an example that the engine leads to the same outcome', () => {
    for (const junction of ends()) expect(replay(patient, pathTo(junction)).outcome).toBe(junction.encounter.outcome);
  });

  test('ask for questions only as far as there is time for them and for what comes before', () => {
    const all = ['asked/night-pain', 'asked/follow-up', 'asked/sleep'];
    const outcomes = (minutes: number) =>
      ends({
        history: { ...TINY.history, minutes },
        outcomes: [
          { id: 'all', title: 'All', when: { all }, verdict: 'good', says: '.', why: '.' },
          { id: 'late', title: 'Late', when: { all: ['asked/follow-up'] }, verdict: 'safe', says: '.', why: '.' },
          { id: 'rest', title: 'Rest', verdict: 'safe', says: '.', why: '.' },
        ],
        consequences: [],
      }).map((it) => it.encounter.outcome);
    expect(outcomes(4).sort()).toEqual(['all', 'late', 'rest']);
    expect(outcomes(3).sort()).toEqual(['late', 'rest']);
    expect(outcomes(2)).toEqual(['rest']);
  });

  test('hold a plan to its number of places and its doses', () => {
    const option = (id: string) => ({
      id,
      title: id,
      doses: [
        { id: 'light', title: '.' },
        { id: 'firm', title: '.' },
      ],
    });
    const outcome = (id: string, ...all: string[]) =>
      ({ id, title: id, verdict: 'safe', says: '.', why: '.', ...(all.length > 0 && { when: { all } }) }) as const;
    const reached = (most: number) =>
      ends({
        plan: { most, techniques: [option('a'), option('b')], inform: [{ id: 'doctor', title: 'Doctor' }] },
        outcomes: [
          outcome('both', 'plan/a/light', 'plan/b/firm'),
          outcome('two-doses', 'plan/a/light', 'plan/a/firm'),
          outcome('one', 'plan/a/firm'),
          outcome('none'),
        ],
        consequences: [],
      }).map((it) => it.encounter.outcome);
    expect(reached(1).sort()).toEqual(['none', 'one']);
    expect(reached(2).sort()).toEqual(['both', 'none', 'one']);
  });
});

test('what can’t be looked at in full is given up where it grows too large', () => {
  expect(explore(patient, { ...LIMITS, junctions: 10 }).tooMany).toEqual({ kind: 'plan' });
  expect(explore(patient, { ...LIMITS, classes: 3 }).tooMany).toEqual({ kind: 'triage' });
});

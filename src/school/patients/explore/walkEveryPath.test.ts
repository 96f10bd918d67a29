import { describe, expect, test } from 'vitest';
import { TINY } from '../../../../tests/support/tinyPatient.ts';
import { patientFile } from '../patientFile.ts';
import { replay } from '../step.ts';
import { LIMITS } from './explore.ts';
import { walkEveryPath } from './walkEveryPath.ts';
import { wordFlaw } from './wording.ts';

type File = typeof TINY;
type Outcome = File['outcomes'][number];

const whenBetter = { all: ['asked/night-pain'], measures: { pain: { max: 4 } } };

/** A case that holds: the tiny one, with time for everything and a good end that asks for its red flag. */
const SOUND: File = {
  ...TINY,
  history: { ...TINY.history, minutes: 4 },
  outcomes: TINY.outcomes.map((it) => (it.id === 'better' ? { ...it, when: whenBetter } : it)),
};

const eases = { id: 'eases', when: { all: ['plan/release'] }, again: true, change: { pain: -2 } };
const hurts = { id: 'hurts', when: { all: ['plan/thrust'] }, ends: 'harm' };
const outcome = (id: string, more: Partial<Outcome> = {}): Outcome => ({
  ...{ id, title: id, verdict: 'safe', says: '.', why: '.' },
  ...more,
});
const question = (id: string, more: object = {}) => ({ id, ask: '?', minutes: 1, answer: '.', ...more });
const screening = question('night-pain', { redFlag: true });

const flaws = (changed: Partial<File>, limits = LIMITS) =>
  walkEveryPath(patientFile.parse({ ...SOUND, ...changed }), limits).flaws;
const told = (changed: Partial<File>) => flaws(changed).map((it) => `${it.place.join('.')}: ${wordFlaw(it).wrong}`);

test('finds nothing in a case that holds', () => {
  expect(told({})).toEqual([]);
});

describe('what names nothing', () => {
  test.each<[string, Partial<File>, string]>([
    [
      'a fact',
      { consequences: [{ ...eases, when: { any: ['plan/release', 'plan/rest'] } }, hurts] },
      'consequences.0.when.any.1: `plan/rest` names nothing that can be planned',
    ],
    [
      'a dose',
      { consequences: [{ ...eases, when: { any: ['plan/release', 'plan/release/firm'] } }, hurts] },
      'consequences.0.when.any.1: `plan/release/firm` names no dose of what can be planned',
    ],
    [
      'a reading',
      { consequences: [{ ...eases, when: { all: ['plan/release'], none: ['read/sleep'] } }, hurts] },
      'consequences.0.when.none.0: `read/sleep` names no finding with a reading',
    ],
    [
      'a part too much',
      { consequences: [{ ...eases, when: { all: ['plan/release'], none: ['asked/sleep/well'] } }, hurts] },
      'consequences.0.when.none.0: `asked/sleep/well` names nothing: only what is planned has a third part, its dose',
    ],
    [
      'a decision',
      { consequences: [{ ...eases, when: { all: ['plan/release'], none: ['decided/wait'] } }, hurts] },
      'consequences.0.when.none.0: `decided/wait` names none of the decisions continue, change, discharge, refer, emergency',
    ],
    [
      'an effect',
      { consequences: [{ ...eases, change: { pain: -2, mood: 1 } }, hurts] },
      'consequences.0.change.mood: there is no measure `mood`',
    ],
    [
      'an end',
      { consequences: [eases, hurts, { id: 'gone', when: { all: ['asked/sleep'] }, ends: 'nowhere' }] },
      'consequences.2.ends: there is no outcome `nowhere`',
    ],
    [
      'a visit',
      { consequences: [{ ...eases, visits: [1, 3] }, hurts] },
      'consequences.0.visits.1: there is no follow-up visit 3: there are 2',
    ],
    [
      'a question before another',
      { history: { minutes: 4, questions: [screening, question('sleep', { after: ['rest'] })] } },
      'history.questions.1.after.0: there is no question `rest`',
    ],
  ])('%s', (_, changed, flaw) => {
    expect(told(changed)).toContain(flaw);
  });

  test('a measure that an outcome looks at, which no path can then reach', () => {
    const mood = outcome('mood', { when: { measures: { mood: { min: 1 } } } });
    expect(told({ outcomes: [mood, ...SOUND.outcomes] })).toEqual([
      'outcomes.0.when.measures.mood: there is no measure `mood`',
      'outcomes.0.id: no path ends with `mood`',
    ]);
  });
});

test('an id that is used twice is told, and nothing is walked', () => {
  const twice = [screening, question('sleep'), question('sleep')];
  expect(told({ history: { minutes: 4, questions: twice } })).toEqual([
    'history.questions.2.id: the question id `sleep` is used twice',
  ]);
  const inform = [{ id: 'release', title: '.' }];
  expect(told({ plan: { ...SOUND.plan, inform } })).toEqual([
    'plan.inform.0.id: the option id `release` is used twice',
  ]);
});

test('consequences in a circle are told with the circle', () => {
  const circle = [
    { id: 'pain', when: { all: ['happened/fear'] } },
    { id: 'fear', when: { any: ['plan/release', 'happened/rest'] } },
    { id: 'rest', when: { none: ['happened/pain'] } },
  ];
  expect(told({ consequences: [hurts, ...circle] })).toEqual([
    'consequences.1.when: consequences wait for each other in a circle: pain → fear → rest → pain',
  ]);
});

describe('what nobody can do', () => {
  test.each<[string, Partial<File>, string]>([
    [
      'a question for which there is no time with those before it',
      {
        history: {
          minutes: 4,
          questions: [screening, question('long', { minutes: 2 }), question('last', { minutes: 3, after: ['long'] })],
        },
      },
      'history.questions.2.minutes: nobody has the time to ask `last` and what comes before it',
    ],
    [
      'questions that wait for each other',
      {
        history: {
          minutes: 4,
          questions: [screening, question('a', { after: ['b'] }), question('b', { after: ['a'] })],
        },
      },
      'history.questions.1.after: `a` can never be asked: what it comes after can’t be',
    ],
    [
      'a test for which there is no time',
      { examination: { ...SOUND.examination, minutes: 1 }, expert: { ...SOUND.expert, examine: [] } },
      'examination.findings.0.minutes: nobody has the time for `slump`',
    ],
    [
      'a region that is felt twice',
      {
        palpation: {
          ...SOUND.palpation,
          touches: [
            { regions: ['calf-right'], shows: 'A.' },
            { regions: ['calf-left', 'calf-right'], shows: 'B.' },
          ],
        },
      },
      'palpation.touches.1.regions.1: `calf-right` is felt in an earlier entry, and only the first is shown',
    ],
  ])('%s', (_, changed, flaw) => {
    expect(told(changed)).toContain(flaw);
  });
});

describe('paths', () => {
  test('that end with no outcome are told with one of them', () => {
    const outcomes = SOUND.outcomes.filter((it) => it.id !== 'same');
    const [flaw, ...others] = flaws({ outcomes }).filter((it) => it.kind === 'dead-end');
    expect(others).toEqual([]);
    if (flaw?.kind !== 'dead-end') throw new Error('no dead end');
    expect(replay(patientFile.parse({ ...SOUND, outcomes }), flaw.example)).toMatchObject({ stage: { kind: 'over' } });
  });

  test('that can’t go on, because whoever refers has nobody to inform', () => {
    expect(told({ plan: { techniques: SOUND.plan.techniques } })).toContain(
      'plan: a path can’t go on at plan: decide refer, rank muscle',
    );
  });

  test('on which something never comes about, is said or is reached', () => {
    const never = { id: 'never', when: { all: ['triage/refer'] }, says: 'No visit follows a referral.' };
    const answers = [{ when: { all: ['decided/change'] }, visits: [1], answer: 'Too early.' }, { answer: 'No.' }];
    const questions = [{ id: 'new', ask: '?', answers }];
    const late = outcome('late', { when: { all: ['plan/release'] } });
    expect(
      told({
        consequences: [eases, hurts, never],
        visits: { ...SOUND.visits, questions },
        outcomes: [...SOUND.outcomes, late],
      }),
    ).toEqual([
      'consequences.2.id: `never` comes about on no path',
      'visits.questions.0.answers.0.answer: this answer to `new` is given on no path',
      'outcomes.4.id: no path ends with `late`',
    ]);
  });

  test('that a measure decides are judged by its values: two visits can’t do what three would', () => {
    const gone = outcome('gone', {
      verdict: 'good',
      when: { all: ['asked/night-pain'], measures: { pain: { max: 1 } } },
    });
    const outcomes = [gone, ...SOUND.outcomes];
    expect(told({ outcomes })).toEqual(['outcomes.0.id: no path ends with `gone`']);
    const expert = { ...SOUND.expert, visits: [{ decision: 'continue' }, { decision: 'discharge' }] } as File['expert'];
    expect(told({ outcomes, visits: { ...SOUND.visits, count: 3 }, expert })).toEqual([]);
  });
});

describe('a red flag', () => {
  test('that a good end does not ask for is named, with a path without it', () => {
    const changed = { outcomes: TINY.outcomes };
    const [flaw, ...others] = flaws(changed);
    expect(others).toEqual([]);
    expect(flaw).toMatchObject({
      kind: 'flag-missed',
      flag: 'asked/night-pain',
      outcome: 'better',
      place: ['outcomes', 1, 'id'],
    });
    if (flaw?.kind !== 'flag-missed') throw new Error('no flag missed');
    const example = replay(patientFile.parse({ ...SOUND, ...changed }), flaw.example);
    expect(example.outcome).toBe('better');
    expect(example.asked).not.toContain('night-pain');
    expect(wordFlaw(flaw)).toEqual({
      wrong:
        '`better` is reached without asking night-pain, a red flag: decide treat, rank muscle, plan release, reassess nothing, discharge',
      remedy: 'add `asked/night-pain` to what it asks for under `all`, or let it be no red flag',
    });
  });

  test('may be asked for by a question that comes after it', () => {
    const outcomes = SOUND.outcomes.map((it) =>
      it.id === 'better' ? { ...it, when: { ...whenBetter, all: ['asked/follow-up'] } } : it,
    );
    const expert = { ...SOUND.expert, ask: ['night-pain', 'follow-up'] };
    expect(told({ outcomes, expert })).toEqual([]);
  });

  test('of a follow-up visit is owed where the patient came back, and not where they were sent on', () => {
    const questions = [{ id: 'new', ask: '?', redFlag: true, answers: [{ answer: 'No.' }] }];
    const outcomes = SOUND.outcomes.map((it) =>
      it.id === 'referred'
        ? { ...it, verdict: 'good' as const, when: { all: ['asked/night-pain', 'triage/refer'] } }
        : it,
    );
    expect(told({ visits: { ...SOUND.visits, questions }, outcomes })).toEqual([
      expect.stringContaining('outcomes.1.id: `better` is reached without asking new again, a red flag: '),
      'expert: the expert’s path goes without asking new again, a red flag',
    ]);
  });
});

describe('the expert', () => {
  const expert = (more: Partial<File['expert']>) => told({ expert: { ...SOUND.expert, ...more } });

  test.each<[string, Partial<File['expert']>, string]>([
    [
      'asks what there is not',
      { ask: ['night-pain', 'age'] },
      'expert.ask.1: the expert can’t do this: there is no such choice here',
    ],
    [
      'asks out of order',
      { ask: ['follow-up'] },
      'expert.ask.0: the expert can’t do this: another question must come first',
    ],
    ['goes on with nothing', { plan: [] }, 'expert.plan: the expert can’t do this: nothing is chosen'],
    ['stops early', { visits: [] }, 'expert.visits: the expert’s path ends before the case does'],
    [
      'goes on after the end',
      { visits: [{ decision: 'discharge' }, { decision: 'discharge' }] },
      'expert.visits.1: the case is over before this visit of the expert’s',
    ],
    [
      'ends badly',
      { plan: ['thrust'], visits: [] },
      'expert: the expert’s path ends with `harm`, which is unsafe and not good',
    ],
    ['misses a red flag', { ask: [] }, 'expert: the expert’s path goes without asking night-pain, a red flag'],
  ])('%s', (_, more, flaw) => {
    expect(expert(more)).toContain(flaw);
  });

  test('ends safely where nothing better is to be had', () => {
    const outcomes = SOUND.outcomes.map((it) => ({
      ...it,
      verdict: it.verdict === 'good' ? ('safe' as const) : it.verdict,
    }));
    expect(told({ outcomes })).toEqual([]);
  });
});

test('few outcomes, or one verdict, are advice', () => {
  const same = outcome('same');
  expect(told({ outcomes: [same], consequences: [eases] })).toEqual([
    'outcomes: there is 1 outcome',
    'outcomes: every outcome is safe',
  ]);
});

test('a case that can’t be walked in full is told as such, with the stage', () => {
  expect(flaws({}, { ...LIMITS, classes: 3 })).toEqual([
    { kind: 'too-many', stage: 'triage', place: ['consequences'] },
  ]);
});

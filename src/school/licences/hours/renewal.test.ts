import { describe, expect, it } from 'vitest';
import { boardOf, ruleOf, STRICT, UNSURE } from '../../../../tests/support/board.ts';
import type { Award, Snapshot } from '../../credentials/index.ts';
import type { Licence, OutsideHours } from '../store.ts';
import { renewalOf } from './renewal.ts';
import { basisText, missingText, notCountedText } from './wording.ts';

const TODAY = '2026-11-29';
const licence: Licence = {
  ...{ id: 'l', person: 'p', board: 'testland', number: 'MA12345', addedAt: 0 },
  ...{ renewsOn: '2027-08-31', periodFrom: '2025-09-01' },
};

let made = 0;
function awardOf(change: Partial<Snapshot> = {}, more: Partial<Award> = {}): Award {
  made += 1;
  const snapshot: Snapshot = {
    design: 1,
    kind: 'course',
    holder: { name: 'Ann Lee' },
    title: `Course ${made}`,
    subject: { id: `course-${made}`, version: 1 },
    hours: 600,
    statement: 'has completed the course',
    objectives: [],
    instructors: [],
    issuedOn: '2026-10-01',
    school: { name: 'School', address: 'Here' },
    signatory: { name: 'A', title: '' },
    verifyUrl: 'https://school.example/verify/A',
    evidence: [],
    ...change,
  };
  return {
    ...{ code: `CODE-${made}`, person: 'p', kind: snapshot.kind, subject: snapshot.subject.id, number: 1 },
    ...{ replaces: null, issuedAt: 0, expiresAt: null, statusIndex: made, events: [], standing: { state: 'valid' } },
    ...{ snapshot, ...more },
  };
}

const approvedBy = (board: string, hours = 600): Partial<Snapshot> => ({
  approvals: [
    { board, boardName: `Board of ${board}`, provider: 'P1', course: 'C1', title: 'T', hours, rules: '2020' },
  ],
});

const outsideOf = (change: Partial<OutsideHours> = {}): OutsideHours => ({
  ...{ id: 'o', person: 'p', title: 'Ethics for all', provider: 'Elsewhere', completedOn: '2026-05-01' },
  ...{ hours: 200, mode: 'in-person', field: 'ethics', addedAt: 0, ...change },
});

const standing = (awards: Award[], outside: OutsideHours[] = [], board = STRICT) =>
  renewalOf(licence, board, { awards, outside }, TODAY);

describe('hours for a renewal', () => {
  it('count where the board approved the course, by the hours that it approved', () => {
    const renewal = standing([awardOf({ ...approvedBy('testland', 500), hours: 600 })]);
    expect(renewal.lines[0]).toMatchObject({
      hours: 600,
      counts: { credit: { hours: 500 }, basis: { kind: 'approved' } },
    });
    expect(renewal.counted.counted).toBe(500);
  });

  it('count where a board approved it whose word does as well', () => {
    const { lines } = standing([awardOf(approvedBy('national'))]);
    expect(lines[0]?.counts).toMatchObject({ basis: { kind: 'approved-by', boardName: 'Board of national' } });
  });

  it('may only count where no board approved the course: nothing is claimed', () => {
    const renewal = standing([awardOf(), awardOf(approvedBy('elsewhere'))]);
    expect(renewal.lines.map((it) => 'basis' in it.counts && it.counts.basis.kind)).toEqual(['ask', 'ask']);
    expect(renewal.counted.counted).toBe(0);
    expect(renewal.withAsked.counted).toBe(1200);
    expect(basisText({ kind: 'ask' }, STRICT)).toBe('May count: ask Testland');
  });

  it('count without approval where the board was found to ask for none', () => {
    const free = boardOf([
      ruleOf({ rule: 'approval', of: [] }),
      ruleOf({ rule: 'renewal', hours: 6, months: 12, ends: 'own' }),
    ]);
    const renewal = standing([awardOf()], [], free);
    expect(renewal.lines[0]?.counts).toMatchObject({ basis: { kind: 'no-approval-asked' } });
    expect(missingText(renewal)).toEqual(['Nothing is missing: 6 hours count, 6 hours are asked for.']);
  });

  it.each<[string, Partial<Snapshot>, Partial<Award>, string]>([
    ['before the period', { completedOn: '2025-08-31' }, {}, 'before'],
    ['after the renewal', { completedOn: '2027-09-01' }, {}, 'after'],
    ['revoked', {}, { standing: { state: 'revoked', since: 0, reason: 'x' } }, 'withdrawn'],
    ['suspended', {}, { standing: { state: 'suspended', since: 0, reason: 'x' } }, 'withdrawn'],
    ['put right', {}, { standing: { state: 'corrected', since: 0, reason: 'x', replacedBy: 'y' } }, 'replaced'],
    ['a diploma', { kind: 'diploma' }, {}, 'diploma'],
  ])('do not count: %s', (_, snapshot, award, why) => {
    const { lines, withAsked } = standing([awardOf({ ...approvedBy('testland'), ...snapshot }, award)]);
    expect(lines[0]?.counts).toEqual({ not: why });
    expect(withAsked.earned).toBe(0);
  });

  it('count by the day on which the course was completed, on the first and last day of the period too', () => {
    const days = ['2025-09-01', '2027-08-31'].map((completedOn) => awardOf({ completedOn, issuedOn: '2028-01-01' }));
    expect(standing(days).lines.every((it) => 'credit' in it.counts)).toBe(true);
  });

  it('stay earned when the certificate has run out', () => {
    const { counted } = standing([awardOf(approvedBy('testland'), { standing: { state: 'expired', since: 0 } })]);
    expect(counted.counted).toBe(600);
  });

  it('count once for a course that was done twice in a period', () => {
    const again = { subject: { id: 'same', version: 1 }, ...approvedBy('testland') };
    const { lines, counted } = standing([awardOf(again), awardOf(again)]);
    expect(lines.map((it) => 'not' in it.counts && it.counts.not)).toEqual([false, 'repeated']);
    expect(counted.counted).toBe(600);
  });

  it('of practice that nobody supervises may not even perhaps count', () => {
    const hoursBy = { reading: 200, video: 100, assessment: 50, practice: 400 };
    expect(standing([awardOf({ hoursBy })]).withAsked.counted).toBe(350);
    const all = awardOf({ hoursBy: { reading: 0, video: 0, assessment: 0, practice: 600 } });
    expect(standing([all]).lines[0]?.counts).toEqual({ not: 'nothing' });
  });

  it('from elsewhere count as their holder entered them', () => {
    const renewal = standing([], [outsideOf(), outsideOf({ completedOn: '2020-01-01' })]);
    expect(renewal.counted).toMatchObject({ counted: 200, missing: 2200 });
    expect(renewal.lines.map((it) => ('not' in it.counts ? it.counts.not : it.counts.basis.kind))).toEqual([
      'own-word',
      'before',
    ]);
  });
});

describe('what is missing', () => {
  it('is said with its parts, what is over a limit, and what asking may change', () => {
    const renewal = standing(
      [awardOf({ ...approvedBy('testland', 1400), hours: 1400 })],
      [outsideOf({ field: '', hours: 800 })],
    );
    expect(missingText(renewal)).toEqual([
      '4 of 24 hours are missing.',
      'At least 2 hours more must be in professional ethics.',
      '2 hours of home study are more than the board counts.',
    ]);
  });

  it('may shrink when the board accepts what it has to be asked about', () => {
    const [, , maybe] = missingText(standing([awardOf()]));
    expect(maybe).toBe('If Testland accepts what you have to ask about, 18 hours are missing.');
  });

  it('is not made up where the rules could not be looked up', () => {
    const renewal = standing([awardOf()], [], UNSURE);
    expect(missingText(renewal)).toEqual([
      'How many hours Testland asks for could not be looked up: ask the board. 0 hours count so far.',
      'Not verified: 16 hours in 24 months.',
    ]);
    expect(renewal.unverified.map((it) => it.rule)).toEqual(['renewal']);
  });
});

describe('the words', () => {
  it('never say that a board accepts what it did not approve', () => {
    const said = (['own-word', 'ask', 'no-approval-asked'] as const).map((kind) => basisText({ kind }, STRICT));
    expect(said.join(' ')).not.toMatch(/accept|approved by|recognis/i);
    expect(notCountedText('diploma')).toContain('one by one');
  });
});

it('counts the days that are left', () => {
  expect(renewalOf({ ...licence, renewsOn: '2026-12-06' }, STRICT, { awards: [], outside: [] }, TODAY).daysLeft).toBe(
    7,
  );
  expect(renewalOf({ ...licence, renewsOn: '2026-11-28' }, STRICT, { awards: [], outside: [] }, TODAY).daysLeft).toBe(
    -1,
  );
});

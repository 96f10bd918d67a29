import { describe, expect, it } from 'vitest';
import type { Standing } from '../register/standing.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Award } from '../store.ts';
import { transcriptOf } from './transcriptOf.ts';

let made = 0;
function awardOf(change: Partial<Snapshot> = {}, standing: Standing = { state: 'valid' }): Award {
  made += 1;
  const snapshot: Snapshot = {
    ...{ design: 2, kind: 'course', certifies: 'achievement', holder: { name: 'Ann Lee' }, title: `Course ${made}` },
    ...{
      subject: { id: `c${made}`, version: 1 },
      hours: 600,
      statement: 'has passed',
      objectives: [],
      instructors: [],
    },
    ...{ issuedOn: '2026-10-01', school: { name: 'S', address: 'A' }, signatory: { name: 'N', title: '' } },
    ...{ verifyUrl: 'https://school.example/verify/A', evidence: [], ...change },
  };
  return {
    ...{ code: `CODE-${made}`, person: 'p', kind: snapshot.kind, subject: snapshot.subject.id, number: 1 },
    ...{ replaces: null, issuedAt: made, expiresAt: null, statusIndex: made, events: [], standing, snapshot },
  };
}

const head = { name: 'Account Name', school: { name: 'S', address: 'A' }, day: '2026-11-29', verifyUrl: 'https://v' };
const since = Date.UTC(2026, 10, 2);

describe('a transcript', () => {
  it('lists awards in the order in which they were completed', () => {
    const { rows } = transcriptOf(
      [
        awardOf({ title: 'B', completedOn: '2026-02-01' }),
        awardOf({ title: 'C', issuedOn: '2026-01-01' }),
        awardOf({ title: 'A', completedOn: '2026-02-01' }),
      ],
      head,
    );
    expect(rows.map((it) => it.title)).toEqual(['C', 'A', 'B']);
    expect(rows[0]).toMatchObject({
      award: 'Certificate of Achievement',
      standing: 'valid',
      completedOn: '2026-01-01',
    });
  });

  it('says what each is worth, keeps what was withdrawn, and counts it no more', () => {
    const standings: Standing[] = [
      { state: 'expired', since },
      { state: 'suspended', since, reason: 'x' },
      { state: 'revoked', since, reason: 'x' },
    ];
    const { rows, totals } = transcriptOf(
      standings.map((it) => awardOf({}, it)),
      head,
    );
    expect(rows.map((it) => it.standing)).toEqual([
      'expired on 2 November 2026',
      'suspended since 2 November 2026',
      'revoked on 2 November 2026',
    ]);
    expect(totals).toEqual([{ label: 'All courses', hours: 600 }]);
  });

  it('lists an award that was put right as the one that took its place, under the new name', () => {
    const before = awardOf(
      { holder: { name: 'Old Name' } },
      { state: 'corrected', since, reason: 'x', replacedBy: 'y' },
    );
    const after = awardOf({ holder: { name: 'New Name' } });
    const { rows, holder } = transcriptOf([before, after], head);
    expect(rows.map((it) => it.code)).toEqual([after.code]);
    expect(holder).toBe('New Name');
  });

  it('does not count the hours of a diploma on top of its courses', () => {
    const { totals } = transcriptOf([awardOf(), awardOf({ kind: 'diploma', hours: 600 })], head);
    expect(totals).toEqual([{ label: 'All courses', hours: 600 }]);
  });

  it('sums kinds of hours where every course says them', () => {
    const hoursBy = { reading: 300, video: 200, assessment: 100, practice: 150 };
    const { totals } = transcriptOf([awardOf({ hoursBy }), awardOf({ hoursBy })], head);
    expect(totals.map((it) => [it.label, it.hours])).toEqual([
      ['All courses', 1200],
      ['By reading', 600],
      ['By video', 400],
      ['By assessment', 200],
    ]);
    expect(transcriptOf([awardOf({ hoursBy }), awardOf()], head).totals).toHaveLength(1);
  });

  it('of somebody who holds nothing has their name and no row', () => {
    expect(transcriptOf([], head)).toMatchObject({ holder: 'Account Name', rows: [], totals: [] });
  });
});

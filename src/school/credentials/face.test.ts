import { describe, expect, it } from 'vitest';
import { faceOf, hoursText } from './face.ts';
import type { Snapshot } from './snapshot.ts';

const snapshot: Snapshot = {
  design: 1,
  kind: 'course',
  holder: { name: 'Ann' },
  title: 'Foundations',
  subject: { id: 'foundations', version: 3 },
  hours: 600,
  statement: 'has completed every lesson',
  objectives: ['Know it.'],
  instructors: [
    { name: 'Maya', credentials: 'RMT' },
    { name: 'Daniel', credentials: '' },
  ],
  issuedOn: '2026-11-23',
  school: { name: 'School', address: '1 Street' },
  signatory: { name: 'Maya', title: 'Director' },
  verifyUrl: 'https://school.test/verify/CODE',
  evidence: ['submission/secret'],
};

describe('what a certificate shows', () => {
  it('words hours as boards ask', () => {
    expect([100, 600, 625, 50].map(hoursText)).toEqual(['1 CE hour', '6 CE hours', '6.25 CE hours', '0.5 CE hours']);
  });

  it('words a day without moving it', () => {
    expect(faceOf('CODE', { ...snapshot, issuedOn: '2026-01-01' }).issued).toBe('1 January 2026');
    expect(faceOf('CODE', { ...snapshot, issuedOn: '2026-12-31' }).issued).toBe('31 December 2026');
  });

  it('names who taught', () => {
    expect(faceOf('CODE', snapshot).instructors).toBe('Taught by Maya, RMT; Daniel');
    expect(faceOf('CODE', { ...snapshot, instructors: [] }).instructors).toBe('');
  });

  it('tells a course from a diploma', () => {
    expect(faceOf('CODE', snapshot).heading).toBe('Certificate of Completion');
    expect(faceOf('CODE', { ...snapshot, kind: 'diploma' }).heading).toBe('Diploma');
  });

  it('tells who passed from who attended', () => {
    expect(faceOf('CODE', { ...snapshot, certifies: 'achievement' }).heading).toBe('Certificate of Achievement');
    expect(faceOf('CODE', { ...snapshot, certifies: 'completion' }).heading).toBe('Certificate of Completion');
    expect(faceOf('CODE', { ...snapshot, kind: 'diploma', certifies: 'achievement' }).heading).toBe('Diploma');
  });

  it('says in drawing 2 what boards ask for, title and hours as they were approved', () => {
    const approval = {
      board: 'a',
      boardName: 'Board A',
      provider: '45-1',
      course: '1177',
      title: 'Found.',
      hours: 550,
    };
    const { details } = faceOf('CODE', {
      ...snapshot,
      ...{ design: 2, delivery: 'home-study', startedOn: '2026-11-03', completedOn: '2026-11-23' },
      ...{ expiresOn: '2028-11-23', replaces: { code: 'OLD', because: 'corrected' } },
      hoursBy: { reading: 300, video: 150, assessment: 150, practice: 50 },
      approvals: [
        { ...approval, rules: '1' },
        { ...approval, boardName: 'Board B', provider: '', course: '', rules: '1' },
      ],
      licences: [{ board: 'a', boardName: 'Board A', number: 'MA 1' }],
    });
    expect(details.map((it) => `${it.label}: ${it.value}`)).toEqual([
      'Completed: 3 November 2026 to 23 November 2026',
      'Expires: 23 November 2028',
      'Delivery: Home study (self-paced, at a distance)',
      'Hours by kind: 3 reading, 1.5 video, 1.5 assessment; 0.5 practice, not counted',
      'Board A: provider 45-1, course 1177: “Found.”, 5.5 CE hours',
      'Board B: “Found.”, 5.5 CE hours',
      'Licence, Board A: MA 1',
      'In place of: OLD, which was corrected',
      'Objective 1: Know it.',
    ]);
  });

  it('says in drawing 1 what that prints, and no more', () => {
    expect(faceOf('CODE', { ...snapshot, completedOn: '2026-11-23' }).details).toEqual([]);
  });

  it('keeps evidence to the school', () => {
    expect(JSON.stringify(faceOf('CODE', snapshot))).not.toContain('secret');
  });
});

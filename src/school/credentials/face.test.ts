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

  it('keeps evidence to the school', () => {
    expect(JSON.stringify(faceOf('CODE', snapshot))).not.toContain('secret');
  });
});

import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../snapshot.ts';
import { addToProfileLink } from './addToProfile.ts';
import { embedSnippet } from './embedSnippet.ts';
import { workDone, workLines } from './workDone.ts';

const snapshot: Snapshot = {
  design: 1,
  kind: 'course',
  holder: { name: 'Zoë Nguyễn' },
  title: 'Scars & Recovery',
  subject: { id: 'scars', version: 1 },
  hours: 400,
  statement: 'has completed the course',
  objectives: [],
  instructors: [],
  issuedOn: '2026-03-09',
  school: { name: 'School of “Touch”', address: 'Here' },
  signatory: { name: 'A', title: '' },
  verifyUrl: 'https://school.example/verify/AAAA',
  evidence: [],
};

describe('the link that adds an award to a profile', () => {
  const fieldsOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

  it('fills in every field, months without a leading zero', () => {
    const link = addToProfileLink(
      'AAAA-1',
      { ...snapshot, expiresOn: '2028-11-30' },
      'https://school.example/share/AAAA-1',
    );
    expect(link).toMatch(/^https:\/\/www\.linkedin\.com\/profile\/add\?startTask=CERTIFICATION_NAME&/);
    expect(fieldsOf(link)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Scars & Recovery',
      organizationName: 'School of “Touch”',
      issueYear: '2026',
      issueMonth: '3',
      expirationYear: '2028',
      expirationMonth: '11',
      certUrl: 'https://school.example/share/AAAA-1',
      certId: 'AAAA-1',
    });
  });

  it('says nothing of an end where there is none', () => {
    expect(Object.keys(fieldsOf(addToProfileLink('A', snapshot, 'https://a.example')))).not.toContain('expirationYear');
  });
});

describe('the badge to embed', () => {
  it('escapes a title that would end its attribute', () => {
    const snippet = embedSnippet('https://a.example/share/A', 'https://a.example/A.png', 'Badge: "><script>');
    expect(snippet).toBe(
      '<a href="https://a.example/share/A"><img src="https://a.example/A.png" alt="Badge: &quot;&gt;&lt;script&gt;" width="200" height="200"></a>',
    );
  });
});

describe('the work that an award rests on', () => {
  it('is counted by kind, and told without telling which it was', () => {
    const evidence = ['activity/a/b/c', 'activity/a/b/d', 'attempt/secret', 'submission/other', 'nonsense', '/x'];
    expect(workDone(evidence)).toEqual({ lessons: 2, quizzes: 1, cases: 1, certificates: 0 });
    expect(workLines(workDone(evidence))).toEqual([
      '2 lessons completed',
      '1 quiz passed',
      '1 case study passed, marked by an instructor',
    ]);
  });
});

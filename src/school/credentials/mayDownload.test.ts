import { describe, expect, it } from 'vitest';
import type { Person } from '../accounts/index.ts';
import { mayDownload } from './mayDownload.ts';

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  email: `${id}@school.test`,
  emailVerified: true,
  registrar: false,
  teaches: [],
  ...more,
});
const award = { person: 'holder', kind: 'course', subject: 'sample', standing: { state: 'valid' } } as const;
const revoked = { ...award, standing: { state: 'revoked', since: 1, reason: 'An error.' } } as const;
const teacher = person('teacher', { teaches: ['sample'] });
const registrar = person('registrar', { registrar: true });

describe('the PDF of an award', () => {
  it.each([
    ['its holder', person('holder'), award],
    ['an instructor of its course', teacher, award],
    ['a registrar', registrar, award],
    ['a registrar, even when it is revoked', registrar, revoked],
  ])('is for %s', (_who, visitor, which) => expect(mayDownload(visitor, which)).toBe(true));

  it.each([
    ['nobody', undefined, award],
    ['another student', person('other'), award],
    ['an instructor of another course', person('teacher', { teaches: ['priced'] }), award],
    ['an instructor of a course named like a diploma', teacher, { ...award, kind: 'diploma' as const }],
    ['its holder, once it is revoked', person('holder'), revoked],
    ['an instructor, once it is revoked', teacher, revoked],
  ])('is not for %s', (_who, visitor, which) => expect(mayDownload(visitor, which)).toBe(false));
});
